using System.Collections.Immutable;

namespace StressGpu.Report;

/// <summary>A table of the report: in the page behind its chart, and as CSV.</summary>
/// <param name="Name">Name of its CSV file without ending; unique in a report.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells by row, as many as there are headings.</param>
internal sealed record ReportTable(string Name, string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>How many of the first columns hold words and stand to the left.</summary>
    public int WordColumns { get; init; } = 1;
}
