using System.Collections.Immutable;

namespace StressGpu.Input.Tables;

/// <summary>The columns of a kind of table; optional ones come last.</summary>
internal sealed class TableLayout(params ImmutableArray<TableColumn> columns)
{
    public ImmutableArray<TableColumn> Columns => columns;

    public ImmutableArray<string> Names { get; } = [.. columns.Select(c => c.Name)];

    public TableColumn this[int column] => columns[column];

    /// <summary>The header in words: <c>account,asset,quantity[,weight]</c>.</summary>
    public string Header { get; } =
        string.Concat(columns.Select((c, i) => c.IsOptional ? $"[,{c.Name}]" : i == 0 ? c.Name : "," + c.Name));

    /// <summary>A table of which only the names of columns are known.</summary>
    public static TableLayout OfNames(IEnumerable<string> names) => new([.. names.Select(n => TableColumn.Text(n, "a text"))]);
}
