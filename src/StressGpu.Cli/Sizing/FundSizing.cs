using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>
/// The smallest insurance fund that meets a target. A run with an ample fund says of each path which fund would have been enough; a
/// target on P(unfunded) is a quantile of that, any other one is searched for.
/// </summary>
internal sealed class FundSizing(VariantRunner runner, LimitRuns runs)
{
    private const string Fund = "venue.insuranceFundUsd";
    private const double Growth = 100;
    private const int MostGrowths = 4;
    private const double FirstShare = 1.0 / 16;
    private const double Tolerance = 1e-3;
    private static readonly ImmutableArray<double> Levels = [0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001, 0.0005, 0.0001];
    private static readonly ChangeOrigin Origin = new("size fund");

    /// <summary>Finds it.</summary>
    public SizeOutcome Size()
    {
        PointRun ample = Ample();
        Scenario scenario = ample.Loaded.Scenario;
        double[] needs = ample.Kept[PathColumn.FundNeedUsd];
        NeedQuantiles quantiles = new(needs, scenario.Market.Antithetic);
        FundRow[] levels = [.. Levels.Where(p => p * needs.Length >= 1).Select(p => quantiles.Of(p, isStrict: false)).Select(Row)];
        LimitExpression target = runs.Limit;
        bool isQuantile = target is { Metric: "unfunded", Statistic: "probability", End: IntervalEnd.Value, Operator: "<" or "<=", Bound: > 0 and < 1 }
            && !scenario.Venue.FundPerAsset;
        return (isQuantile ? OfQuantile(quantiles) : OfSearch(needs.Max())) with { Levels = [.. levels] };
    }

    private SizeOutcome OfQuantile(NeedQuantiles quantiles)
    {
        SizeEstimate size = quantiles.Of(runs.Limit.Bound, runs.Limit.Operator == "<");
        double whole = Math.Ceiling(size.Usd);
        return new SizeOutcome
        {
            What = "fund",
            Target = runs.Limit,
            Size = whole,
            Estimate = new SearchPoint(whole, size.Usd, size.Low, size.High),
            Kind = CrossingKind.Found,
            Check = runner.Run(new RunSettings([Change(whole)], []), null),
        };
    }

    private SizeOutcome OfSearch(double most)
    {
        double end = Math.Ceiling(most) + 1;
        CrossingSearch search = new(usd => runs.Evaluate("fund", usd, [Change(usd)]), runs.Limit.Bound, runs.Holds);
        Crossing found = search.Find(0, end, end * FirstShare, end * Tolerance);
        double size = Math.Ceiling(found.Beyond);
        return new SizeOutcome
        {
            What = "fund",
            Target = runs.Limit,
            Size = size,
            Estimate = new SearchPoint(size, found.At, found.Low, found.High),
            Kind = found.Kind,
            Search = runs.Rows,
            Check = runner.Run(new RunSettings([Change(size)], []), null),
        };
    }

    // Ten times the open interest is more than losses come to, and small enough that cents are exact.
    private PointRun Ample()
    {
        LoadedScenario loaded = runner.Load([])!;
        double notional = loaded.OpenInterestUsd() + (loaded.AccountFacts() is { } accounts
            ? accounts.PerpetualNotionalUsd + accounts.DebtUsd + accounts.OptionNotionalUsd : 0);
        double fund = Math.Max(1e6, 10 * notional);
        for (int i = 0; ; i++, fund *= Growth)
        {
            PointRun run = runner.Run(new RunSettings([Change(fund)], [PathColumn.FundNeedUsd, PathColumn.UnfundedUsd]), null);
            if (run.Kept[PathColumn.UnfundedUsd].All(u => u == 0))
            {
                return run;
            }

            if (i == MostGrowths)
            {
                throw new UsageException($"even a fund of {Amounts.Money(fund)} leaves losses unfunded: no fund can be sized");
            }
        }
    }

    private static MemberChange Change(double usd) => new(Fund, MemberValue.Of(usd), Origin);

    private static FundRow Row(SizeEstimate size) => new(size.Probability, size.Usd, size.Low, size.High, size.Paths);
}
