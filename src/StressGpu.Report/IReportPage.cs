using System.Collections.Immutable;

namespace StressGpu.Report;

/// <summary>A self-contained page with its tables.</summary>
public interface IReportPage
{
    /// <summary>The page.</summary>
    string Html();

    /// <summary>CSV of every table by name.</summary>
    ImmutableSortedDictionary<string, string> Csv();
}
