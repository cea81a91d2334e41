using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Report.Tests;

/// <summary>Hand-made runs: every number is a simple formula, so that what a report must say is known.</summary>
internal static class SampleRun
{
    public const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly double[] Levels = [0.99, 0.999, 0.9999];
    private static readonly long[] Counts = [1024, 4096, 10_000];

    private const string Scenario = """
        { "name": "two <coins> & a fund", "seed": 7, "paths": 10000, "horizon": { "hours": 8, "stepMinutes": 60 }, "monitoring": "stepEnd",
          "assets": [ { "id": "BTC" }, { "id": "ETH" } ], "market": { "model": "gbm", "antithetic": false },
          "venue": { "insuranceFundUsd": 1600000, "afterFund": "adl" } }
        """;

    /// <summary>A run in which one path in a hundred exhausts the fund, with every optional file.</summary>
    public static ReportRun Whole() => Bare(0.01) with
    {
        Limits = [Limit("unfunded", "probability", ">", 0.005), Limit("unfunded", "probability", ">", 0.05), Limit("unfunded", "probability", ">", 0.0101)],
        Systemic = new(
        [
            SystemicRow.Of(SystemicKinds.Tail, "level", 0.99, double.NaN, 100),
            SystemicRow.Of(SystemicKinds.Asset, "bad_debt_share", 0.7, 0.01, 100) with { Asset = "BTC", Side = "short" },
            SystemicRow.Of(SystemicKinds.Asset, "bad_debt_share", 0.3, 0.01, 90) with { Asset = "ETH", Side = "long" },
            SystemicRow.Of(SystemicKinds.Ladder, "own_share", 0.7, 0.01, 100) with { Asset = "BTC", Side = "short" },
            SystemicRow.Of(SystemicKinds.Contagion, "liquidated_usd", 5e6, 1e5, 100) with { Asset = "ETH", Source = "BTC" },
            SystemicRow.Of(SystemicKinds.BranchingTail, "ratio", 0.9, 0.01, 100),
        ]),
        Fan = [.. from asset in (string[])["BTC", "ETH"] from step in Enumerable.Range(0, 9) from kind in (string[])[FanRow.Fair, FanRow.Price]
                  from quantile in (double[])[0.05, 0.25, 0.5, 0.75, 0.95]
                  select new FanRow(asset, step, step, kind, quantile, 1 + (quantile - 0.5) * step / (kind == FanRow.Fair ? 100.0 : 50.0))],
        Stories = [.. Story(42), .. Story(43)],
        Checks = [Check(CheckRow.TimeStep, "steps of 30 min in place of 1 h", -2e5), Check(CheckRow.Mechanism, "no price impact", -1.5e6)],
        Baseline = [new("bad_debt", "mean", double.NaN, -1e4, -2e4, -5e3, 4e5, 3.9e5) { VarianceRatio = 0.1, DifferingPaths = 12 }],
        BaselineRunId = Id,
    };

    /// <summary>A run with the files that every run has.</summary>
    /// <param name="exhausted">Probability that the fund is exhausted; 0 for no bad debt at all.</param>
    public static ReportRun Bare(double exhausted)
    {
        using JsonDocument scenario = JsonDocument.Parse(Scenario);
        return new()
        {
            ToolVersion = "9.9.9",
            Facts = Facts(),
            Scenario = scenario.RootElement.Clone(),
            Summary = Summary(exhausted),
        };
    }

    private static RunFacts Facts() => new()
    {
        RunId = Id,
        ToolVersion = "9.9.9",
        GitCommit = null,
        ScenarioSha256 = Id,
        Seed = 7,
        CounterLayout = "Philox",
        Device = "CPU",
        Precision = ImmutableSortedDictionary<string, string>.Empty.Add("math", "exact"),
        Paths = (0, 10_000, 10_000),
        TimingsSeconds = ImmutableSortedDictionary<string, double>.Empty.Add("simulation", 1.5),
        Throughput = (6667, 106_672),
        Book = new(1000, 900, 0.9, 1200, 0),
        Files = [new("scenario", "two.json", Id), new("output", "summary.parquet", Id)],
    };

    // Losses are exponential with mean 400,000 USD given a loss.
    private static RunSummary Summary(double exhausted)
    {
        string[] metrics = ["bad_debt", "fund_draw", "unfunded", "adl", "adl_haircut", "liquidated", "max_drawdown", "max_drawdown_fair"];
        double Scale(string metric) => metric switch { "max_drawdown" or "max_drawdown_fair" => 0.02, "liquidated" => 1e8, _ => 4e5 };
        double Any(string metric) => exhausted == 0 && metric is not ("liquidated" or "max_drawdown" or "max_drawdown_fair") ? 0
            : metric is "unfunded" or "adl" or "adl_haircut" ? exhausted : 1;
        double Var(string metric, double level) => Math.Max(0, Scale(metric) * Math.Log(Any(metric) / (1 - level)));
        return new(
            10_000,
            [
                .. metrics.SelectMany(m => (SummaryRow[])
                [
                    Row(m, "mean", double.NaN, Any(m) * Scale(m)), Probability(m, Any(m)),
                    .. Levels.SelectMany(l => new[] { Row(m, "var", l, Var(m, l)), Row(m, "es", l, Any(m) == 0 ? 0 : Var(m, l) + Scale(m)) }),
                ]),
                Row("amplification", "ratio", double.NaN, 2), Row("branching_ratio", "mean", double.NaN, 0.4),
            ],
            [
                .. from metric in metrics where Any(metric) > 0 from k in Enumerable.Range(1, 30)
                   let p = Any(metric) * Math.Exp(-k / 4.0)
                   select new ExceedanceRow(metric, k / 4.0 * Scale(metric), p, p * 0.8, Math.Min(1, p * 1.25)),
            ],
            exhausted == 0 ? [] : [new("bad_debt", 1, 42, 3e6), new("unfunded", 1, 42, 9e5), new("unfunded", 2, 43, 8e5)])
        {
            Convergence = exhausted == 0 ? [] : [.. Counts.Select(n => new ConvergenceRow("bad_debt", "es", 0.99, n, 2e6 + 1e8 / n, 1.9e6, 2.2e6))],
        };
    }

    private static SummaryRow Row(string metric, string statistic, double level, double value) =>
        new(metric, statistic, level, value, value * 0.97, value * 1.03, 10_000, 10_000);

    // The upper end for no event is Wilson's z^2 / (n + z^2).
    private static SummaryRow Probability(string metric, double p) =>
        new(metric, "probability", double.NaN, p, p * 0.8, p == 0 ? 3.8415 / (10_000 + 3.8415) : Math.Min(1, p * 1.25), 10_000, 10_000);

    private static LimitResult Limit(string metric, string statistic, string comparison, double bound) =>
        new($"{metric}.{statistic} {comparison} {bound}", metric, statistic, null, comparison, bound)
        {
            Value = 0.01,
            CiLow = 0.008,
            CiHigh = 0.0125,
            IsBreached = 0.01 > bound,
        };

    // Nothing for two hours; then a wave in BTC whose shortfall takes the whole fund of 1.6 m and more.
    private static IEnumerable<StoryRow> Story(long path) =>
        from hour in Enumerable.Range(0, 9)
        from asset in (string[])["", "BTC", "ETH"]
        let isVenue = asset.Length == 0
        select new StoryRow(
            path, hour, hour, asset, isVenue ? double.NaN : 100 + hour, isVenue ? double.NaN : hour < 3 || asset == "ETH" ? 100 + hour : 140,
            hour == 3 && asset != "ETH" ? 5e7 : hour == 2 && asset != "BTC" ? 1e6 : 0)
        {
            BadDebtUsd = !isVenue ? double.NaN : hour == 3 ? 2.5e6 : 0,
            FundUsd = !isVenue ? double.NaN : hour < 3 ? 1.6e6 : 1000,
            Rounds = 0,
        };

    private static CheckRow Check(string kind, string name, double difference) => new(kind, name, "bad_debt", "es", 0.99, 2500)
    {
        Value = 2e6 + difference,
        CiLow = 1.9e6 + difference,
        CiHigh = 2.1e6 + difference,
        Difference = difference,
        DifferenceLow = difference - 5e4,
        DifferenceHigh = difference + 5e4,
    };
}
