using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report.Tests;

/// <summary>Hand-made answers to questions over the sample run.</summary>
internal static class SampleAnswers
{
    public static ReverseAnswer Reverse() => new()
    {
        Run = SampleRun.Bare(0.01),
        Runs = 12,
        Limit = Limit("unfunded.es99 > $1m"),
        Crossings =
        [
            new("volatility", "found", 0.5, "volatility x 1.414", true) { Ends = (0.4, 0.6) },
            new("depth", "found", 0.25, "depth x 0.841", true) { Ends = (0.2, 0.3) },
            new("correlation", "never", 8, "correlation stress 0.996 (distance to perfect correlation x 0.0039)", true),
            new("venue.insuranceFundUsd*", "found", 1, "venue.insuranceFundUsd x 0.5", false) { Ends = (1.1, 1.2) },
            new("combination", "found", 0.2, "volatility x 1.1, correlation stress 0.2 (distance to perfect correlation x 0.8), depth x 0.9", true) { Ends = (0.18, 0.22) },
        ],
        PathsBeyond = 32,
        Search =
        [
            .. from along in (string[])["volatility", "depth", "correlation"] from i in Enumerable.Range(0, 4)
               select new SearchRow(along, i / 4.0, "", 4e5 + 1.2e6 * i * (along == "correlation" ? 0 : 1), 3e5 + 1.2e6 * i, 5e5 + 1.2e6 * i, i > 1),
            new("venue.insuranceFundUsd*", 0.25, "venue.insuranceFundUsd x 1.189", 1, double.NaN, double.NaN, false),
            new("venue.insuranceFundUsd*", 0.25, "venue.insuranceFundUsd x 0.841", 5e5, double.NaN, double.NaN, false),
            new("venue.insuranceFundUsd*", 1, "venue.insuranceFundUsd x 0.5", 1.1e6, double.NaN, double.NaN, true),
        ],
        Breaching = [new(1, 42, 1.5, 1.2e6, "BTC", -0.1), new(1, 42, 1.5, 1.2e6, "ETH", 0.2), new(2, 43, 1.7, 1.1e6, "BTC", 0.1), new(2, 43, 1.7, 1.1e6, "ETH", 0.1)],
    };

    public static SizeAnswer Fund() => new()
    {
        Run = SampleRun.Bare(0.01),
        Runs = 2,
        IsFund = true,
        Target = Limit("unfunded.probability < 0.1%"),
        Found = "found",
        Size = 2_020_000,
        Ends = (1_990_000, 2_060_000),
        IsMet = true,
        Levels = [new(0.1, 1e6, 0.9e6, 1.1e6, 10_000), new(0.01, 1.6e6, 1.5e6, 1.7e6, 10_000), new(0.001, 2.02e6, 1.99e6, 2.06e6, 10_000), new(0.0001, 2.5e6, double.NaN, double.NaN, 10_000)],
    };

    public static SizeAnswer Margin() => new()
    {
        Run = SampleRun.Bare(0.01),
        Runs = 4,
        IsFund = false,
        Target = Limit("bad_debt.es99 < 2e6"),
        Found = "found",
        Size = 1.5,
        Ends = (1.4, 1.6),
        IsMet = true,
        MarginUsd = 18e6,
        Search = [.. Enumerable.Range(0, 4).Select(i => new SearchRow("margin", i / 4.0, "", 2.5e6 - i * 3e5, 2.4e6 - i * 3e5, 2.6e6 - i * 3e5, i > 1))],
    };

    public static HedgeAnswer Hedge() => new()
    {
        Run = SampleRun.Bare(0.01),
        Runs = 1,
        Level = 0.99,
        BoundUsd = 1.6e6,
        CostRate = 5e-4,
        Without = (2.24e6, 2.2e6, 2.28e6),
        With = (1.62e6, 1.58e6, 1.66e6),
        Saving = (620_000, 580_000, 660_000),
        FittedSavingUsd = 630_000,
        Hedges = [new("BTC", 1.2e6, 4e5, 3e5, 5e5), new("ETH", -6e5, 1e5, 5e4, 1.5e5), new("SOL", 0, 0, double.NaN, double.NaN)],
    };

    public static LimitExpression Limit(string text) => LimitExpression.TryParse(text, out LimitExpression? limit, out string? fault) ? limit : throw new ArgumentException(fault);
}
