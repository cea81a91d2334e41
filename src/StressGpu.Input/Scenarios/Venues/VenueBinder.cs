using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of a venue into the model's records.</summary>
/// <param name="assets">Index of each asset by symbol.</param>
internal sealed class VenueBinder(IReadOnlyDictionary<string, int> assets)
{
    public Venue Bind(CheckedObject v) => new MechanismBinder(assets).Bind(v, BindPlain(v));

    private Venue BindPlain(CheckedObject v) => new()
    {
        MarkPrice = v.Get(VenueShape.MarkPrice),
        LiquidationFeeRate = v.Get(VenueShape.LiquidationFeeRate),
        FeeShareToFund = v.Get(VenueShape.FeeShareToFund),
        Residual = v.Get(VenueShape.Residual),
        InsuranceFundUsd = v.Get(VenueShape.InsuranceFundUsd),
        AfterFund = v.Get(VenueShape.AfterFund),
        InsuranceFundAsset = v.TryGet(VenueShape.InsuranceFundAsset, out string? held) ? assets[held] : -1,
        AdlCapShare = v.Get(VenueShape.AdlCapShare),
        MarginClasses = Items(v, VenueShape.MarginClasses, c => BindClass(c, v)),
        Backstop = v.TryGet(VenueShape.Backstop, out CheckedObject? backstop) ? BindVault(backstop) : null,
        Options = v.TryGet(VenueShape.Options, out CheckedObject? options) ? BindOptions(options) : null,
    };

    private static BackstopVault BindVault(CheckedObject b) =>
        new(b.Get(BackstopShape.CapitalUsd), b.Get(BackstopShape.HalfLifeMinutes)) { IsolatedShare = b.Get(BackstopShape.IsolatedShare) };

    private MarginClass BindClass(CheckedObject c, CheckedObject venue) => new()
    {
        Id = c.Get(MarginClassShape.Id),
        Liquidation = c.Get(MarginClassShape.Liquidation),
        Fraction = c.Get(MarginClassShape.Fraction),
        MinimumFraction = c.Get(MarginClassShape.MinimumFraction),
        CloseFactor = c.Get(MarginClassShape.CloseFactor),
        FullCloseHealthFactor = c.Get(MarginClassShape.FullCloseHealthFactor),
        LiquidationBonus = c.Get(MarginClassShape.LiquidationBonus),
        MinimumNotionalUsd = c.Get(MarginClassShape.MinimumNotionalUsd),
        MaximumNotionalPerStepUsd = c.TryGet(MarginClassShape.MaximumNotionalPerStepUsd, out double most) ? most : double.PositiveInfinity,
        CoolDownMinutes = c.Get(MarginClassShape.CoolDownMinutes),
        CollateralOrder = c.Get(MarginClassShape.CollateralOrder),
        CollateralBuffer = c.Get(MarginClassShape.CollateralBuffer),
        LiquidationFeeRate = c.TryGet(MarginClassShape.LiquidationFeeRate, out double rate) ? rate : venue.Get(VenueShape.LiquidationFeeRate),
        FeeShareToFund = c.TryGet(MarginClassShape.FeeShareToFund, out double share) ? share : venue.Get(VenueShape.FeeShareToFund),
        OptionMargin = c.Get(MarginClassShape.OptionMargin),
        BackstopShare = c.Get(MarginClassShape.BackstopShare),
        Collateral = Items(
            c, MarginClassShape.Collateral,
            w => new CollateralWeight(assets[w.Get(CollateralWeightShape.Asset)], w.Get(CollateralWeightShape.Weight))),
    };

    private OptionTerms BindOptions(CheckedObject o) => new()
    {
        Surfaces = Items(o, OptionTermsShape.Surfaces, BindSurface),
        DepthThresholdUsd = o.Get(OptionTermsShape.DepthThresholdUsd),
        Haircut = o.Get(OptionTermsShape.Haircut),
        DealersHedge = o.Get(OptionTermsShape.DealersHedge),
    };

    private VolatilitySurface BindSurface(CheckedObject s) => new()
    {
        Underlying = assets[s.Get(SurfaceShape.Underlying)],
        Level = s.Get(SurfaceShape.Level),
        Term = s.Get(SurfaceShape.Term),
        Skew = s.Get(SurfaceShape.Skew),
        Smile = s.Get(SurfaceShape.Smile),
        SpotBeta = s.Get(SurfaceShape.SpotBeta),
        NoiseVolatility = s.Get(SurfaceShape.NoiseVolatility),
        NoiseHalfLifeMinutes = s.Get(SurfaceShape.NoiseHalfLifeMinutes),
    };

    // Nothing where the list was left out.
    private static ImmutableArray<T> Items<T>(
        CheckedObject owner, Member<CheckedList<CheckedObject>> list, Func<CheckedObject, T> bind) =>
        owner.TryGet(list, out CheckedList<CheckedObject>? items) ? [.. items.Values.Select(bind)] : [];
}
