using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a size came to.</summary>
internal sealed record SizeOutcome
{
    /// <summary><c>fund</c> or <c>margin</c>.</summary>
    public required string What { get; init; }

    public required LimitExpression Target { get; init; }

    /// <summary>The size: USD of the fund, or the factor of the rates; rounded up to what was checked.</summary>
    public required double Size { get; init; }

    /// <summary>Where the estimate itself lies, with its interval; ends are NaN where there is none.</summary>
    public required SearchPoint Estimate { get; init; }

    public required CrossingKind Kind { get; init; }

    /// <summary>Funds by probability; empty where margins are sized.</summary>
    public ImmutableArray<FundRow> Levels { get; init; } = [];

    /// <summary>Runs of a search; empty where none was needed.</summary>
    public ImmutableArray<SearchRow> Search { get; init; } = [];

    /// <summary>The scenario with the size, simulated.</summary>
    public required PointRun Check { get; init; }

    /// <summary>The statistic of the target.</summary>
    public StatisticName Statistic => Target.Name;
}
