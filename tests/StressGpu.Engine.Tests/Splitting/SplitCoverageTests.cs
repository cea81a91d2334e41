using StressGpu.Kernels.Layout;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>Over a thousand seeds, 95 % intervals of a split run hold the truth about 950 times.</summary>
public sealed class SplitCoverageTests
{
    private const int Seeds = 1000;
    private const int Roots = 6144;
    private static readonly double[] Levels = [0.95, 0.99, 0.995];
    private static readonly (string Statistic, double Level)[] Statistics =
        [("mean", double.NaN), ("var", 0.95), ("var", 0.99), ("es", 0.99), ("var", 0.995), ("es", 0.995)];

    [Fact]
    public void Intervals_cover_at_their_nominal_rate()
    {
        Scenario scenario = Scenarios.Plain() with { Horizon = new Horizon(8, 60) };
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, PositionBook.Empty);
        RunSummary truth = Truth(lowered, 1 << 22);
        SplitDesign design = SplitSample.Design(
            3, PathColumn.MaxDrawdown, [.. Levels.Select(level => truth.Row("max_drawdown", "var", level).Value)]);
        var covered = new Dictionary<(string, double), int>();
        Lock gate = new();
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            RunSummary summary = Split(lowered, design, seed);
            foreach ((string statistic, double level) in Statistics)
            {
                (SummaryRow row, double value) = (summary.Row("max_drawdown", statistic, level), truth.Row("max_drawdown", statistic, level).Value);
                lock (gate)
                {
                    covered.TryAdd((statistic, level), 0);
                    covered[(statistic, level)] += row.CiLow <= value && value <= row.CiHigh ? 1 : 0;
                }
            }
        });

        // A rate of 95 % shows 929 to 971 of 1,000 in all but three runs of a thousand; some thirty roots beyond 99.5 % cost ES a little.
        Assert.All(covered, pair => Assert.InRange(pair.Value, 920, 975));
    }

    private static RunSummary Split(LoweredScenario lowered, SplitDesign design, int seed)
    {
        RunConstants run = lowered.Arrays.Run;
        run.KeyHigh = 1000 + (uint)seed;
        using SplitExecutor executor = new(lowered.Arrays with { Run = run }, design, 1, SimdEngines.WidestBits);
        WeightedRunAccumulator accumulator = new(Roots, 1);
        executor.Run(new PathRange(0, Roots), accumulator.Consume, null, TestContext.Current.CancellationToken);
        return accumulator.Summarise();
    }

    private static RunSummary Truth(LoweredScenario lowered, long paths)
    {
        using SimdExecutor executor = new(lowered.Arrays, 2, SimdEngines.WidestBits);
        RunAccumulator accumulator = new(paths);
        executor.Run(new PathRange(0, paths), accumulator.Consume, null, TestContext.Current.CancellationToken);
        return accumulator.Summarise();
    }
}
