using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What a reverse stress test came to.</summary>
/// <param name="Runs">The limit and every run.</param>
/// <param name="Steps">Crossings by direction, the combination last.</param>
/// <param name="Smallest">The nearest of them; null where none breaches the limit.</param>
/// <param name="Breach">The run with the breach nearest to the scenario, else the scenario as written.</param>
/// <param name="Paths">The most likely paths of it beyond the bound.</param>
/// <param name="Beyond">Number of paths beyond the bound.</param>
internal sealed record ReverseOutcome(
    LimitRuns Runs, ImmutableArray<ReverseStep> Steps, ReverseStep? Smallest, PointRun Breach, ImmutableArray<BreachingRow> Paths, int Beyond);
