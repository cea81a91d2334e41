using StressGpu.Engine.Tests.Machines;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Every mechanism of a moving venue over the same market and book, for the machines.</summary>
internal static class VenueCases
{
    /// <summary>All of them.</summary>
    public static IEnumerable<MachineCase> All => VenueSamples.All.Keys.Select(Of);

    /// <summary>What has most code of its own, at both kinds of mark.</summary>
    public static IEnumerable<MachineCase> Widest =>
        ((string[])
        [
            "everything", "auction", "market-wide breaker with a band", "fund by asset", "bridge", "illiquid", "blended mark", "oracle",
        ]).Select(Of);

    /// <summary>The case of one of <see cref="VenueSamples"/>.</summary>
    public static MachineCase Of(string name)
    {
        MachineCase plain = Plain();
        return plain with { Name = name, Scenario = VenueSamples.All[name](plain.Scenario) };
    }

    /// <summary>The venue without mechanisms.</summary>
    public static MachineCase Plain()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(4321, 5, 300, 1);
        scenario = scenario with
        {
            Venue = scenario.Venue with { MarkPrice = MarkPrice.Last, LiquidationFeeRate = 0.01, FeeShareToFund = 0.5, AfterFund = AfterFund.Adl, InsuranceFundUsd = 1e4 },
        };
        return new MachineCase("plain", scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book);
    }
}
