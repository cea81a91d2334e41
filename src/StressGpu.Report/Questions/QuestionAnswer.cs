using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>What a question that takes more than one run came to, as read from its files.</summary>
public abstract record QuestionAnswer
{
    /// <summary>The run whose statistics stand in the directory.</summary>
    public required ReportRun Run { get; init; }

    /// <summary>Number of runs that were simulated.</summary>
    public required int Runs { get; init; }

    /// <summary>Runs of a search; empty where there was none.</summary>
    public ImmutableArray<SearchRow> Search { get; init; } = [];
}
