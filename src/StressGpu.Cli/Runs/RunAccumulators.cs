using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Which statistics a run's paths need.</summary>
internal static class RunAccumulators
{
    /// <summary>Those of paths as they fall, or of weighted ones.</summary>
    public static IRunAccumulator For(Scenario scenario) => scenario.Estimation is null
        ? new RunAccumulator(scenario.Paths, scenario.Market.Antithetic)
        : new WeightedRunAccumulator(scenario.Paths, LargestWeight(scenario.Estimation));

    // Branches of a root weigh 1 together; the unshifted component bounds the weights of shifted paths.
    private static double LargestWeight(Estimation estimation) =>
        estimation is ImportanceSampling importance ? 1 / importance.DefensiveShare : 1;
}
