using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>How options are marked and hedged.</summary>
public sealed record OptionTerms
{
    /// <summary>One surface for each underlying that has options.</summary>
    public required ImmutableArray<VolatilitySurface> Surfaces { get; init; }

    /// <summary>Underlyings with less depth (USD per 1 %) are marked by the model with <see cref="Haircut"/>.</summary>
    public double DepthThresholdUsd { get; init; }

    /// <summary>What a mark to model takes from long options and adds to short ones, fraction in [0, 1).</summary>
    public double Haircut { get; init; }

    /// <summary>Whether dealers, who hold the other side of the book, hedge their gamma at step ends.</summary>
    public bool DealersHedge { get; init; }
}
