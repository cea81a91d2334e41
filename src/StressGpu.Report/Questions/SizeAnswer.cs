using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>A fund or margins of the smallest size that meets a target; the run is the one that checks it.</summary>
public sealed record SizeAnswer : QuestionAnswer
{
    /// <summary>Whether it is the fund, in USD; else the factor of maintenance rates.</summary>
    public required bool IsFund { get; init; }

    /// <summary>What shall hold.</summary>
    public required LimitExpression Target { get; init; }

    /// <summary><c>found</c>, <c>atStart</c> (the smallest that was tried meets it) or <c>never</c>.</summary>
    public required string Found { get; init; }

    /// <summary>The size that was checked.</summary>
    public required double Size { get; init; }

    /// <summary>The estimate's 95 % interval; NaN where there is none.</summary>
    public required (double Low, double High) Ends { get; init; }

    /// <summary>Whether the target holds in the run.</summary>
    public required bool IsMet { get; init; }

    /// <summary>Maintenance margin that the book locks with the size, USD; NaN where it is not known.</summary>
    public double MarginUsd { get; init; } = double.NaN;

    /// <summary>Funds by probability; empty for margins.</summary>
    public ImmutableArray<FundRow> Levels { get; init; } = [];
}
