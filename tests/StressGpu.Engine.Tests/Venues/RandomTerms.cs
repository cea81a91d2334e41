using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>The venue of <see cref="RandomMovingVenue"/>.</summary>
internal static class RandomTerms
{
    public static Venue Draw(Random random, Scenario scenario, IReadOnlySet<VenueMechanism> with)
    {
        double step = scenario.Horizon.StepMinutes;
        Venue venue = scenario.Venue;
        return venue with
        {
            MarkPrice = with.Contains(VenueMechanism.Blended) ? MarkPrice.Blended
                : with.Contains(VenueMechanism.Oracle) ? MarkPrice.Oracle : venue.MarkPrice,
            Blend = new BlendedMark(step * Pick(random, 0.5, 3), Pick(random, 0.01, 0.05)),
            Oracle = with.Contains(VenueMechanism.Oracle) ? Oracle(random, scenario) : null,
            Funding = with.Contains(VenueMechanism.Funding) ? Funding(random, step) : null,
            DynamicMargin = Margin(random, scenario, with),
            PartialLiquidation = with.Contains(VenueMechanism.Slices)
                ? new PartialLiquidation(Pick(random, 2, 3, 5), step * Pick(random, 0.5, 1, 1.5, 3))
                : null,
            Liquidators = with.Contains(VenueMechanism.Bots) ? Bots(random, step) : null,
            Backstop = with.Contains(VenueMechanism.Vault)
                ? new BackstopVault(Pick(random, 0, 1e3, 1e6), step * Pick(random, 0.5, 5)) { IsolatedShare = Pick(random, 0.3, 0.67, 1) }
                : null,
            Breaker = with.Contains(VenueMechanism.Breaker) ? Breaker(random, step) : null,
            Outages = with.Contains(VenueMechanism.Outages) ? [Span(random, scenario), Span(random, scenario)] : [],
            Illiquid = with.Contains(VenueMechanism.Illiquid)
                ? new IlliquidMark(scenario.Assets[0].DepthUsdPerPercent * Pick(random, 0.5, 0.9, 2), Pick(random, 0.005, 0.03))
                : null,
            Fees = Fees(random, step, with),
            LiquidationFeeRate = with.Contains(VenueMechanism.Bots) ? 0.01 : venue.LiquidationFeeRate,
            FeeShareToFund = with.Contains(VenueMechanism.Bots) ? Pick(random, 0, 0.3) : venue.FeeShareToFund,
            FundPerAsset = with.Contains(VenueMechanism.FundPerAsset),
        };
    }

    /// <summary>What the venue's terms need of assets and market.</summary>
    public static Scenario WithAssets(Random random, Scenario scenario, IReadOnlySet<VenueMechanism> with)
    {
        double[] weights = [.. scenario.Assets.Select(_ => random.NextDouble())];
        return scenario with
        {
            Monitoring = with.Contains(VenueMechanism.Bridge) ? Monitoring.Bridge : Monitoring.StepEnd,
            Assets =
            [
                .. scenario.Assets.Select((asset, index) => asset with
                {
                    InsuranceFundShare = weights[index] / weights.Sum(),
                    TierFees = with.Contains(VenueMechanism.Tiered)
                        ? [.. asset.Maintenance.Tiers.Select(_ => random.NextDouble() * 0.02)]
                        : [],
                }),
            ],
            Market = scenario.Market with
            {
                Depegs = with.Contains(VenueMechanism.Shift) ? [Shift(random, scenario), Shift(random, scenario)] : [],
            },
        };
    }

    private static T Pick<T>(Random random, params T[] choices) => RandomMovingVenue.Pick(random, choices);

    private static HoursSpan Span(Random random, Scenario scenario)
    {
        double from = random.NextDouble() * scenario.Horizon.Hours;
        return new HoursSpan(
            from, from + (0.1 + 0.3 * random.NextDouble()) * scenario.Horizon.Hours, random.Next(-1, scenario.Assets.Length));
    }

    private static Oracle Oracle(Random random, Scenario scenario)
    {
        double step = scenario.Horizon.StepMinutes;
        return new Oracle
        {
            LagMinutes = step * Pick(random, 0, 0.5, 1, 2),
            HeartbeatMinutes = step * Pick(random, 0, 1, 3, 10),
            Deviation = Pick(random, 0, 0.005, 0.02),
            StaleMinutes = step * Pick(random, 0, 1, 1.5, 2),
            Outages = random.Next(2) == 0 ? [] : [Span(random, scenario) with { Asset = -1 }],
        };
    }

    private static Funding Funding(Random random, double step) => new(
        step * Pick(random, 1, 2, 4) / 60, Pick(random, 0.0001, -0.002, 0.01), Pick(random, 0, 0.0005, 0.01), Pick(random, 0.0075, 0.05));

    private static DynamicMargin? Margin(Random random, Scenario scenario, IReadOnlySet<VenueMechanism> with)
    {
        bool moves = with.Contains(VenueMechanism.MarginByVolatility);
        if (!moves && !with.Contains(VenueMechanism.MarginByOpenInterest))
        {
            return null;
        }

        return new DynamicMargin(moves ? RandomMovingVenue.Between(random, 0.002, 0.02) : 0, moves ? 0.03 : 0,
        [
            .. Enumerable.Range(0, with.Contains(VenueMechanism.MarginByOpenInterest) ? scenario.Assets.Length : 0)
                .Where(_ => random.Next(3) > 0)
                .Select(asset => new OpenInterestMargin(asset, Pick(random, 0, 1e5), Pick(random, 2e5, 2e6), Pick(random, 0.01, 0.03))),
        ]);
    }

    private static Liquidators Bots(Random random, double step) => new()
    {
        CapacityUsdPerMinute = Pick(random, double.PositiveInfinity, 1e4 / step, 1e5 / step),
        LatencyMinutes = step * Pick(random, 0, 0, 0.5, 1, 2),
        GasUsd = Pick(random, 0, 5, 50),
        GasSlope = Pick(random, 0, 1),
        GasMost = Pick(random, 1, 3),
        FlashFeeRate = Pick(random, 0, 0.0009),
        Tolerance = Pick(random, 0, 0.001, -0.05, -1),
    };

    private static CircuitBreaker Breaker(Random random, double step) => new(
        RandomMovingVenue.Between(random, 0.02, 0.15), step * Pick(random, 1, 2.5, 6), step * Pick(random, 1, 1.5, 3),
        random.Next(2) == 0, Pick(random, 0, 0.01, 0.05));

    private static FeeModel Fees(Random random, double step, IReadOnlySet<VenueMechanism> with) => new()
    {
        Kind = with.Contains(VenueMechanism.Tiered) ? FeeKind.Tiered
            : with.Contains(VenueMechanism.Escalating) ? FeeKind.Escalating
            : with.Contains(VenueMechanism.Auction) ? FeeKind.Auction : FeeKind.Fixed,
        SlopePerHour = 0.005 * 60 / step,
        Most = Pick(random, 0.02, 0.05),
        AuctionStart = Pick(random, 1.02, 1.3),
        AuctionCut = Pick(random, 0.99, 0.9),
        AuctionStepSeconds = step * 60 / Pick(random, 1, 3, 7),
        AuctionCusp = Pick(random, 0.4, 0.8),
    };

    private static Depeg Shift(Random random, Scenario scenario)
    {
        double step = scenario.Horizon.StepMinutes / 60;
        return new Depeg
        {
            Asset = random.Next(scenario.Assets.Length),
            AtHours = step * random.Next(scenario.Horizon.Steps),
            OverHours = step * Pick(random, 0, 1, 3),
            Change = RandomMovingVenue.Between(random, -0.1, 0.05),
            HoldHours = step * Pick(random, 0, 2),
            RecoveryHalfLifeHours = Pick<double?>(random, null, step, 5 * step),
            Scope = DepegScope.Venue,
        };
    }
}
