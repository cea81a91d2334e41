using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>How a run reached the tail.</summary>
/// <param name="Method"><c>importance</c> or <c>splitting</c>.</param>
/// <param name="PilotPaths">Paths of the pilot.</param>
/// <param name="PilotSeconds">Seconds that it took; NaN where they are not known.</param>
public sealed record EstimationFacts(string Method, long PilotPaths, double PilotSeconds)
{
    /// <summary>The shifts of importance sampling; null for others.</summary>
    public ShiftDesign? Shifts { get; init; }

    /// <summary>What the weights say of them; null for others.</summary>
    public WeightDiagnostics? Diagnostics { get; init; }

    /// <summary>Branches of a split; 0 where paths were not split.</summary>
    public int Factor { get; init; }

    /// <summary>Metric and value (USD or a fraction) of the levels that split paths, from the lowest.</summary>
    public ImmutableArray<(string Metric, double Value)> Levels { get; init; } = [];

    /// <summary>Leaves of all split paths.</summary>
    public long Leaves { get; init; }
}
