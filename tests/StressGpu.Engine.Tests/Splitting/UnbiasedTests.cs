using StressGpu.Engine.Tests.Markets;
using StressGpu.Engine.Tests.Venues;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>Splitting estimates what crude paths estimate, of any column, whatever the levels.</summary>
public sealed class UnbiasedTests
{
    private const int Paths = 24_576;

    // Of some 150 comparisons one is over this in 60 runs of all tests, were they independent.
    private const double MostErrors = 4.2;

    public static TheoryData<string, PathColumn> Cases => new()
    {
        { "gbm", PathColumn.LiquidatedUsd }, { "gbm", PathColumn.BadDebtUsd }, { "gbm", PathColumn.MaxDrawdown },
        { "studentT 3", PathColumn.LiquidatedUsd }, { "jumpDiffusion", PathColumn.MaxDrawdown }, { "garch t", PathColumn.MaxDrawdown },
        { "heston", PathColumn.LiquidatedUsd }, { "regime drawn", PathColumn.MaxDrawdown }, { "bootstrap", PathColumn.MaxDrawdown },
        { "everything", PathColumn.LiquidatedUsd }, { "bridge", PathColumn.MaxDrawdown },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Means_and_tails_are_those_of_crude_paths(string name, PathColumn score)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(33, 2, 60, 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 0.9, AnnualDrift = 0 });
        scenario = VenueSamples.All.TryGetValue(name, out Func<Scenario, Scenario>? change)
            ? change(scenario)
            : scenario with { Market = scenario.Market with { Model = SampleModels.Of(scenario, 2)[name] } };
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
        using SimdExecutor executor = new(lowered.Arrays, 2, SimdEngines.WidestBits);
        // Other paths than the roots, else the two would err alike.
        PathTable crude = PathTable.Run(executor, new PathRange(1 << 24, Paths));
        SplitDesign design = SplitSample.AtQuantiles(crude.Column(score), score, 3, 0.3, 0.1, 0.03, 0.01);
        Assert.NotEmpty(design.Levels);

        SplitSample split = SplitSample.Run(lowered, design, Paths);

        foreach (PathColumn column in new[] { PathColumn.BadDebtUsd, PathColumn.LiquidatedUsd, PathColumn.MaxDrawdown, PathColumn.Rounds, PathColumn.FeesUsd })
        {
            double[] values = [.. crude.Column(column)];
            double high = values.OrderDescending().ElementAt(Paths / 100);
            AssertClose(values, split, column, v => v, "mean");
            AssertClose(values, split, column, v => v > high ? 1 : 0, "P(over its 99 %)");
            AssertClose(values, split, column, v => Math.Max(0, v - high), "excess over its 99 %");
        }
    }

    private static void AssertClose(double[] crude, SplitSample split, PathColumn column, Func<double, double> of, string what)
    {
        double[] transformed = Array.ConvertAll(crude, v => of(v));
        double mean = transformed.Average();
        double error = Math.Sqrt(transformed.Sum(v => (v - mean) * (v - mean)) / (Paths - 1.0) / Paths);
        (double estimate, double splitError) = split.Estimate(columns => of(columns[(int)column]));
        double both = Math.Sqrt(error * error + splitError * splitError);
        Assert.True(
            Math.Abs(estimate - mean) <= MostErrors * both + 1e-12 * Math.Abs(mean),
            $"{what} of {column}: {estimate} by splitting, {mean} by crude paths, {(estimate - mean) / both:F2} errors apart");
    }
}
