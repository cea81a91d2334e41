using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>The books of <see cref="RandomAccounts"/> and <see cref="RandomOptions"/> in venues where much moves at once.</summary>
internal static class RandomMechanisms
{
    /// <summary>Each mechanism in about two of three books.</summary>
    public static (Scenario Scenario, PositionBook Book, MarginAccounts Accounts) Draw(int seed, bool hasOptions)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = hasOptions ? RandomOptions.Draw(seed) : RandomAccounts.Draw(seed);
        var random = new Random(seed + 77);
        MarkPrice mark = RandomVenue.Pick(random, MarkPrice.Last, MarkPrice.Index, MarkPrice.Blended, MarkPrice.Oracle);
        bool bots = random.Next(3) > 0;
        scenario = scenario with
        {
            Liquidity = scenario.Liquidity with { Depth = Depth(random, scenario.Assets.Length) },
            Assets = [.. scenario.Assets.Select(a => a with { ReferenceVolatility = 0.8 })],
            Venue = Halted(random, scenario.Venue) with
            {
                MarkPrice = mark,
                Oracle = mark == MarkPrice.Oracle ? Oracle(random) : null,
                Blend = new BlendedMark(120, 0.1),
                Funding = random.Next(3) > 0 ? new Funding(RandomVenue.Pick(random, 2, 4, 8), RandomVenue.Pick(random, -0.002, 0.003), 0.005, 0.01) : null,
                DynamicMargin = random.Next(3) > 0 ? Margin(random, scenario) : null,
                Liquidators = bots ? Bots(random) : null,
                Fees = bots ? Fees(random) : new FeeModel(),
                PartialLiquidation = random.Next(4) == 0 ? new PartialLiquidation(3, 60) : null,
                Illiquid = random.Next(3) == 0 ? new IlliquidMark(scenario.Assets[0].DepthUsdPerPercent * RandomVenue.Pick(random, 0.4, 0.8), 0.03) : null,
                Backstop = scenario.Venue.Backstop is { } vault ? vault with { IsolatedShare = RandomVenue.Pick(random, 0, 0.6) } : null,
            },
        };
        return (scenario, book, accounts);
    }

    private static DepthDynamics Depth(Random random, int assets) => new()
    {
        VolatilityHalfLifeMinutes = 90,
        VolatilityExponent = RandomVenue.Pick(random, 0, 0.5, 1),
        VolatilityFloor = 0.1,
        Confidence = random.Next(3) == 0 ? null : new Confidence
        {
            Floor = 0.1, LiquidationLoss = 0.6, DrawdownLoss = 0.5, RecoveryHalfLifeMinutes = 240,
            PanicBelow = RandomVenue.Pick(random, 0, 0.8), PanicSharePerHour = 2,
        },
        CrossImpact = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, assets * assets).Select(i => i % (assets + 1) == 0 ? 0 : 0.1)],
    };

    private static Venue Halted(Random random, Venue venue) => venue with
    {
        Breaker = random.Next(3) == 0
            ? new CircuitBreaker(RandomVenue.Pick(random, 0.03, 0.08), 180, 120, random.Next(2) == 0, RandomVenue.Pick(random, 0, 0.02))
            : null,
        Outages = random.Next(3) == 0 ? [new HoursSpan(4, 7, 0), new HoursSpan(12, 14, -1)] : [],
    };

    private static Oracle Oracle(Random random) => new()
    {
        LagMinutes = RandomVenue.Pick(random, 0, 60, 120), HeartbeatMinutes = RandomVenue.Pick(random, 0, 240), Deviation = 0.01,
        StaleMinutes = 120, Outages = [new HoursSpan(6, 9, -1)],
    };

    private static DynamicMargin Margin(Random random, Scenario scenario) => new(
        RandomVenue.Pick(random, 0, 0.01), RandomVenue.Pick(random, 0, 0.05),
        random.Next(2) == 0 ? [] : [new OpenInterestMargin(0, 0, 100 * scenario.Assets[0].DepthUsdPerPercent, 0.1)]);

    private static Liquidators Bots(Random random) => new()
    {
        CapacityUsdPerMinute = RandomVenue.Pick(random, double.PositiveInfinity, 300, 30),
        LatencyMinutes = RandomVenue.Pick(random, 0, 0, 60, 240),
        GasUsd = RandomVenue.Pick(random, 0, 3), GasSlope = 0.5, GasMost = 4,
        FlashFeeRate = 0.0005,
        Tolerance = RandomVenue.Pick(random, -10, -0.02, 0),
    };

    private static FeeModel Fees(Random random) => random.Next(3) switch
    {
        0 => new FeeModel(),
        1 => new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.004, Most = 0.03 },
        _ => new FeeModel { Kind = FeeKind.Auction, AuctionStart = 1.05, AuctionCut = 0.98, AuctionStepSeconds = 3600, AuctionCusp = 0.8 },
    };
}
