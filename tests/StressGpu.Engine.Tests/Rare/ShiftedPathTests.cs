using StressGpu.Engine.Tests.Markets;
using StressGpu.Kernels.Layout;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Rare;

/// <summary>Weighted paths with shifted drivers estimate what crude paths do, whatever the market and the shifts.</summary>
public sealed class ShiftedPathTests
{
    private const int Paths = 32 * PathBlock.Size;

    // Of some 200 comparisons one may be off by 3.5 standard errors by chance; one in 16,000 is off by 4.
    private const double Sigmas = 4;

    public static TheoryData<string> Models => [.. SampleModels.Of(Scenarios.Plain(), 1).Keys.Where(name => name != "bootstrap")];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_market_gives_the_same_means_as_crude_paths(string model)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(352, 3, 60, beta: 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 2 });
        Compare(
            scenario with { Market = scenario.Market with { Model = SampleModels.Of(scenario, 2)[model] } }, book,
            SampleShifts.Of(3, 2, PathColumn.BadDebtUsd, null));
    }

    [Theory]
    [InlineData(PathColumn.BadDebtUsd, 0.0)]
    [InlineData(PathColumn.LiquidatedUsd, 1000.0)]
    [InlineData(PathColumn.MaxDrawdown, 0.1)]
    [InlineData(PathColumn.Rounds, 2.0)]
    public void Stopped_shifts_give_the_same_means_as_crude_paths(PathColumn metric, double stopAbove)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(361, 6, 60, beta: 1);
        Compare(scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book, SampleShifts.Of(6, 3, metric, stopAbove));
    }

    [Fact]
    public void A_run_that_ends_within_a_pattern_is_unbiased_too()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(371, 2, 60, beta: 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 2 });
        ShiftDesign design = SampleShifts.Of(2, 1, PathColumn.BadDebtUsd, null, 0.2f);
        // 200 runs of 300 paths: shares differ from those of the pattern by a factor of up to 1.4.
        double[] means = new double[200];
        for (int run = 0; run < means.Length; run++)
        {
            Scenario one = scenario with { Seed = (ulong)run, Paths = 300 };
            means[run] = Simulate(DriverShifts.Apply(ScenarioLowering.Lower(one, book), design, 300), 300, design).Row("max_drawdown", "mean").Value;
        }

        SummaryRow crude = Simulate(ScenarioLowering.Lower(scenario, book), Paths, null).Row("max_drawdown", "mean");
        double mean = means.Average();
        double error = Math.Sqrt(means.Sum(m => (m - mean) * (m - mean))) / means.Length;
        Assert.InRange(mean - crude.Value, -Sigmas * error, Sigmas * error);
    }

    [Fact]
    public void Paths_in_any_order_have_the_weights_of_the_run()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(381, 3, 60, beta: 1);
        PathArrays arrays = DriverShifts.Apply(
            ScenarioLowering.Lower(scenario, book), SampleShifts.Of(3, 2, PathColumn.BadDebtUsd, 0), PathBlock.Size).Arrays;
        using ISimdRun run = SimdEngines.Prepare(arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        var columns = new double[ResultColumn.Count * PathBlock.Size];
        worker.Run(0, PathBlock.Size, columns, default, PathBlock.Size);
        long[] paths = [1000, 3, 64, 129, 700, 5, 512, 65];
        var recorded = new double[ResultColumn.Count * worker.Width];

        worker.Record(paths, recorded, [.. paths.Select(_ => new PathEvents())]);

        Assert.True(paths.Select(p => columns[ResultColumn.Weight * PathBlock.Size + p]).Distinct().Count() > 4);
        for (int place = 0; place < paths.Length; place++)
        {
            Assert.Equal(
                Enumerable.Range(0, ResultColumn.Count).Select(c => columns[c * PathBlock.Size + paths[place]]),
                Enumerable.Range(0, ResultColumn.Count).Select(c => recorded[c * worker.Width + place]));
        }
    }

    [Fact]
    public void Without_shifts_weights_are_one()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(391, 3, 60, beta: 1);
        using var executor = new SimdExecutor(ScenarioLowering.Lower(scenario, book).Arrays, 1, SimdEngines.WidestBits);
        executor.Run(
            new PathRange(0, 100), block => Assert.All(block.Weights.ToArray(), weight => Assert.Equal(1, weight)), null, TestContext.Current.CancellationToken);
    }

    private static void Compare(Scenario scenario, PositionBook book, ShiftDesign design)
    {
        LoweredScenario lowered = ScenarioLowering.Lower(scenario with { Seed = 1 }, book);
        LoweredScenario other = ScenarioLowering.Lower(scenario with { Seed = 2 }, book);
        RunSummary crude = Simulate(lowered, Paths, null);
        RunSummary shifted = Simulate(DriverShifts.Apply(other, design, Paths), Paths, design);
        int compared = 0;
        foreach (SummaryRow want in crude.Rows.Where(row => row.Statistic is "mean" or "probability" or "ratio" || row.Level == 0.99))
        {
            SummaryRow got = shifted.Row(want.Metric, want.Statistic, want.Level);
            double error = Math.Sqrt(Squared(want) + Squared(got));
            if (error > 0)
            {
                compared++;
                Assert.True(Math.Abs(want.Value - got.Value) <= Sigmas * error, $"{want.Metric} {want.Statistic}: {got.Value} +- {Math.Sqrt(Squared(got))} instead of {want.Value} +- {Math.Sqrt(Squared(want))}");
            }
        }

        Assert.True(compared > 20, $"only {compared} statistics vary");
    }

    private static double Squared(SummaryRow row) => Math.Pow((row.CiHigh - row.CiLow) / (2 * Interval.Z), 2);

    private static RunSummary Simulate(LoweredScenario lowered, int paths, ShiftDesign? design)
    {
        IRunAccumulator accumulator = design is null
            ? new RunAccumulator(paths)
            : new WeightedRunAccumulator(paths, 1 / design.ShareOf(0, paths));
        using var executor = new SimdExecutor(lowered.Arrays, 2, SimdEngines.WidestBits);
        executor.Run(new PathRange(0, paths), accumulator.Consume, null, TestContext.Current.CancellationToken);
        return accumulator.Summarise();
    }
}
