using System.Collections.Immutable;
using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Attribution;

/// <summary>Paths of a scenario, attributed.</summary>
internal static class Attributed
{
    public static LossAccumulator Run(
        Scenario scenario, PositionBook book, MarginAccounts accounts, ImmutableArray<long> paths, int threads = 1) =>
        TailAttribution.Of(
            ScenarioLowering.Lower(scenario, book, accounts), paths, threads, TestContext.Current.CancellationToken);

    /// <summary>Two paths of a market without noise, so equal ones: means are the path's amounts.</summary>
    public static LossAccumulator Certain(Scenario scenario, AccountBook book) =>
        Run(scenario, PositionBook.Empty, book.Build(), [0, 1]);

    /// <summary>Steps of an hour without noise, with shocks in the second step.</summary>
    public static Scenario Shocked(this Scenario scenario, params double[] changes)
    {
        Scenario calm = scenario.WithAssets(a => a with { AnnualVolatility = 0, AnnualDrift = 0 });
        return calm with
        {
            Market = calm.Market with { Shocks = [.. changes.Select((change, asset) => new PriceShock(asset, 1, 0, change))] },
        };
    }

    /// <summary>All amounts with their errors, in an order of their own.</summary>
    public static (LossKey Key, LossEstimate Mean, LossEstimate Share)[] All(this LossAccumulator losses) =>
    [
        .. losses.Keys.OrderBy(k => k.Kind).ThenBy(k => k.First).ThenBy(k => k.Second)
            .Select(k => (k, losses.Mean(k), losses.Share(k))),
    ];
}
