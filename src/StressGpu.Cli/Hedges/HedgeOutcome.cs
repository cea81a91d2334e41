using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a search for hedges came to.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="BoundUsd">Largest notional of each asset.</param>
/// <param name="Run">The scenario as it is written.</param>
/// <param name="Fitted">ES without and with hedges on the paths that were fitted.</param>
/// <param name="Held">The same on the others: what is reported.</param>
/// <param name="Rows">The hedges, the one that saves most first.</param>
internal sealed record HedgeOutcome(
    HedgeRequest Request, double BoundUsd, PointRun Run, HedgedShortfall Fitted, HedgedShortfall Held, ImmutableArray<HedgeRow> Rows);
