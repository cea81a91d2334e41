using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of a venue's mechanisms (decision 0011) into the model's records.</summary>
/// <param name="assets">Index of each asset by symbol.</param>
internal sealed class MechanismBinder(IReadOnlyDictionary<string, int> assets)
{
    public Venue Bind(CheckedObject v, Venue plain) => plain with
    {
        Blend = new BlendedMark(v.Get(VenueShape.BlendHalfLifeMinutes), v.Get(VenueShape.BlendClamp)),
        Oracle = v.TryGet(VenueShape.Oracle, out CheckedObject? oracle) ? BindOracle(oracle) : null,
        Funding = v.TryGet(VenueShape.Funding, out CheckedObject? funding) ? BindFunding(funding) : null,
        DynamicMargin = v.TryGet(VenueShape.DynamicMargin, out CheckedObject? margin) ? BindMargin(margin) : null,
        PartialLiquidation = v.TryGet(VenueShape.PartialLiquidation, out CheckedObject? parts)
            ? new PartialLiquidation((int)parts.Get(PartialLiquidationShape.Slices), parts.Get(PartialLiquidationShape.CoolDownMinutes))
            : null,
        Liquidators = v.TryGet(VenueShape.Liquidators, out CheckedObject? bots) ? BindLiquidators(bots) : null,
        Breaker = v.TryGet(VenueShape.Breaker, out CheckedObject? breaker) ? BindBreaker(breaker) : null,
        Outages = Spans(v, VenueShape.Outages),
        Illiquid = v.TryGet(VenueShape.Illiquid, out CheckedObject? illiquid)
            ? new IlliquidMark(illiquid.Get(IlliquidShape.BelowUsd), illiquid.Get(IlliquidShape.Haircut))
            : null,
        Fees = BindFees(v.Get(VenueShape.Fees)),
        FundPerAsset = v.Get(VenueShape.FundSplit) == FundSplit.PerAsset,
    };

    private Oracle BindOracle(CheckedObject o) => new()
    {
        LagMinutes = o.Get(OracleShape.LagMinutes),
        HeartbeatMinutes = o.Get(OracleShape.HeartbeatMinutes),
        Deviation = o.Get(OracleShape.Deviation),
        StaleMinutes = o.Get(OracleShape.StaleMinutes),
        Outages = Spans(o, OracleShape.Outages),
    };

    private static Funding BindFunding(CheckedObject f) => new(
        f.Get(FundingShape.IntervalHours), f.Get(FundingShape.InterestRate), f.Get(FundingShape.ClampBand), f.Get(FundingShape.Cap));

    private DynamicMargin BindMargin(CheckedObject m) => new(
        m.Get(DynamicMarginShape.VolatilitySlope), m.Get(DynamicMarginShape.VolatilityMost),
        m.TryGet(DynamicMarginShape.OpenInterest, out CheckedList<CheckedObject>? items) ? [.. items.Values.Select(BindOpenInterest)] : []);

    private OpenInterestMargin BindOpenInterest(CheckedObject m) => new(
        assets[m.Get(OpenInterestMarginShape.Asset)], m.Get(OpenInterestMarginShape.LowUsd), m.Get(OpenInterestMarginShape.HighUsd),
        m.Get(OpenInterestMarginShape.Most));

    private static Liquidators BindLiquidators(CheckedObject b) => new()
    {
        CapacityUsdPerMinute = b.TryGet(LiquidatorsShape.CapacityUsdPerMinute, out double most) ? most : double.PositiveInfinity,
        LatencyMinutes = b.Get(LiquidatorsShape.LatencyMinutes),
        GasUsd = b.Get(LiquidatorsShape.GasUsd),
        GasSlope = b.Get(LiquidatorsShape.GasSlope),
        GasMost = b.Get(LiquidatorsShape.GasMost),
        FlashFeeRate = b.Get(LiquidatorsShape.FlashFeeRate),
        Tolerance = b.Get(LiquidatorsShape.Tolerance),
    };

    private static CircuitBreaker BindBreaker(CheckedObject b) => new(
        b.Get(BreakerShape.Move), b.Get(BreakerShape.WindowMinutes), b.Get(BreakerShape.HaltMinutes),
        b.Get(BreakerShape.Scope) == BreakerScope.Market, b.Get(BreakerShape.Band));

    private static FeeModel BindFees(CheckedObject f) => new()
    {
        Kind = f.Get(FeesShape.Kind),
        SlopePerHour = f.TryGet(FeesShape.SlopePerHour, out double slope) ? slope : 0,
        Most = f.TryGet(FeesShape.Most, out double most) ? most : 0,
        AuctionStart = f.Get(FeesShape.AuctionStart),
        AuctionCut = f.Get(FeesShape.AuctionCut),
        AuctionStepSeconds = f.Get(FeesShape.AuctionStepSeconds),
        AuctionCusp = f.Get(FeesShape.AuctionCusp),
    };

    private ImmutableArray<HoursSpan> Spans(CheckedObject owner, Member<CheckedList<CheckedObject>> list) =>
        owner.TryGet(list, out CheckedList<CheckedObject>? spans) ? [.. spans.Values.Select(BindSpan)] : [];

    private HoursSpan BindSpan(CheckedObject s) => new(
        s.Get(OutageShape.FromHours), s.Get(OutageShape.ToHours), s.TryGet(OutageShape.Asset, out string? asset) ? assets[asset] : -1);
}
