using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Each mechanism of a moving venue by name, as a change of a scenario; hours are those of <see cref="RandomMarket"/>'s day.</summary>
internal static class VenueSamples
{
    public static IReadOnlyDictionary<string, Func<Scenario, Scenario>> All { get; } = new Dictionary<string, Func<Scenario, Scenario>>
    {
        ["volatility depth"] = s => Depth(s, d => d with { VolatilityExponent = 1.5, VolatilityHalfLifeMinutes = 180 }),
        ["confidence"] = s => Depth(s, d => d with { Confidence = Confidence(0) }),
        ["panic"] = s => Depth(s, d => d with { Confidence = Confidence(0.9) }),
        ["cross-impact"] = s => Depth(s, d => d with { CrossImpact = Cross(s.Assets.Length, 0.2) }),
        ["blended mark"] = s => OfVenue(s, v => v with { MarkPrice = MarkPrice.Blended, Blend = new BlendedMark(120, 0.03) }),
        ["oracle"] = s => OfVenue(s, v => v with
        {
            MarkPrice = MarkPrice.Oracle,
            Oracle = new Oracle
            {
                LagMinutes = 150, HeartbeatMinutes = 300, Deviation = 0.02, StaleMinutes = 240, Outages = [new HoursSpan(8, 15, -1)],
            },
        }),
        ["illiquid"] = s => OfVenue(
            Depth(s, d => d with { Confidence = Confidence(0) }),
            v => v with { Illiquid = new IlliquidMark(0.8 * s.Assets[0].DepthUsdPerPercent, 0.04) }),
        ["funding"] = s => OfVenue(s, v => v with { Funding = new Funding(4, 0.001, 0.002, 0.02) }),
        ["dynamic margin"] = s => OfVenue(s, v => v with
        {
            DynamicMargin = new DynamicMargin(0.02, 0.1, [new OpenInterestMargin(0, 1e3, 1e7, 0.05)]),
        }),
        ["slices"] = s => OfVenue(s, v => v with { PartialLiquidation = new PartialLiquidation(3, 2 * s.Horizon.StepMinutes) }),
        ["bots"] = s => OfVenue(s, v => v with { Liquidators = Bots(s), LiquidationFeeRate = 0.02, FeeShareToFund = 0.2 }),
        ["escalating"] = s => OfVenue(s, v => v with
        {
            Liquidators = Bots(s), LiquidationFeeRate = 0.002, FeeShareToFund = 0.2,
            Fees = new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.01, Most = 0.1 },
        }),
        ["auction"] = s => OfVenue(s, v => v with
        {
            Liquidators = Bots(s) with { LatencyMinutes = 0 }, FeeShareToFund = 0,
            Fees = new FeeModel { Kind = FeeKind.Auction, AuctionStart = 1.05, AuctionCut = 0.99, AuctionStepSeconds = 1800, AuctionCusp = 0.8 },
        }),
        ["breaker"] = s => OfVenue(s, v => v with
        {
            Breaker = new CircuitBreaker(0.08, 4 * s.Horizon.StepMinutes, 3 * s.Horizon.StepMinutes, false, 0),
        }),
        ["market-wide breaker with a band"] = s => OfVenue(s, v => v with
        {
            Breaker = new CircuitBreaker(0.1, 3 * s.Horizon.StepMinutes, 2 * s.Horizon.StepMinutes, true, 0.02),
        }),
        ["outage"] = s => OfVenue(s, v => v with { Outages = [new HoursSpan(6, 10, -1), new HoursSpan(14, 20, 0)] }),
        ["tiered fees"] = s => OfVenue(s, v => v with { Fees = new FeeModel { Kind = FeeKind.Tiered } })
            .WithAssets(a => a with { TierFees = [.. a.Maintenance.Tiers.Select((_, i) => 0.004 * (i + 1))] }),
        ["fund by asset"] = s => OfVenue(s, v => v with { FundPerAsset = true, InsuranceFundUsd = 1e4 }),
        ["vault"] = s => OfVenue(s, v => v with { Backstop = new BackstopVault(1e5, 240) { IsolatedShare = 0.67 } }),
        ["venue depeg"] = s => s with
        {
            Market = s.Market with { Depegs = [new Depeg { Asset = 0, AtHours = 5, OverHours = 3, Change = -0.15, HoldHours = 4, RecoveryHalfLifeHours = 3, Scope = DepegScope.Venue }] },
        },
        ["bridge"] = s => s with { Monitoring = Monitoring.Bridge },
        ["everything"] = Everything,
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>All that go together, last mark.</summary>
    public static Scenario Everything(Scenario s)
    {
        string[] names =
        [
            "volatility depth", "panic", "cross-impact", "funding", "dynamic margin", "slices", "escalating", "breaker", "outage", "vault",
        ];
        foreach (string name in names)
        {
            Confidence? confidence = s.Liquidity.Depth.Confidence;
            s = All[name](s);
            s = name == "panic" || confidence is null ? s : Depth(s, d => d with { Confidence = confidence });
        }

        return s;
    }

    private static Scenario OfVenue(Scenario s, Func<Venue, Venue> change) => s with { Venue = change(s.Venue) };

    private static Scenario Depth(Scenario s, Func<DepthDynamics, DepthDynamics> change) =>
        s with { Liquidity = s.Liquidity with { Depth = change(s.Liquidity.Depth) } };

    private static Confidence Confidence(double panicBelow) => new()
    {
        Floor = 0.1, LiquidationLoss = 3, DrawdownLoss = 2, RecoveryHalfLifeMinutes = 300, PanicBelow = panicBelow, PanicSharePerHour = 0.3,
    };

    private static Liquidators Bots(Scenario s) => new()
    {
        CapacityUsdPerMinute = s.Assets[0].DepthUsdPerPercent / 100, LatencyMinutes = s.Horizon.StepMinutes, GasUsd = 1, GasSlope = 2, GasMost = 20,
        FlashFeeRate = 0.0005, Tolerance = 0.0005,
    };

    private static System.Collections.Immutable.ImmutableArray<double> Cross(int assets, double kappa) =>
    [
        .. from row in Enumerable.Range(0, assets)
           from column in Enumerable.Range(0, assets)
           select row == column ? 0 : kappa,
    ];
}
