using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Perpetuals that cut the expected shortfall of the fund; the run is the scenario as written, without them.</summary>
public sealed record HedgeAnswer : QuestionAnswer
{
    /// <summary>Level of the expected shortfall.</summary>
    public required double Level { get; init; }

    /// <summary>Largest notional of each asset, USD.</summary>
    public required double BoundUsd { get; init; }

    /// <summary>Cost of a notional, as a fraction of its size.</summary>
    public required double CostRate { get; init; }

    /// <summary>ES without hedges, on paths that were not fitted, with its 95 % interval (NaN: none); USD.</summary>
    public required (double Value, double Low, double High) Without { get; init; }

    /// <summary>ES with hedges likewise.</summary>
    public required (double Value, double Low, double High) With { get; init; }

    /// <summary>What they save, path by path, likewise.</summary>
    public required (double Value, double Low, double High) Saving { get; init; }

    /// <summary>The saving on the paths that were fitted, USD.</summary>
    public required double FittedSavingUsd { get; init; }

    /// <summary>The hedges, the one that saves most first.</summary>
    public required ImmutableArray<HedgeRow> Hedges { get; init; }
}
