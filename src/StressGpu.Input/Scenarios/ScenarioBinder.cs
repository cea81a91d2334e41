using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns checked members into the model's records; only called where no fault was found.</summary>
internal static class ScenarioBinder
{
    public static Scenario Bind(CheckedObject s, string? bookPath) => new()
    {
        Name = s.Get(ScenarioShape.Name),
        Seed = (ulong)s.Get(ScenarioShape.Seed),
        Paths = (long)s.Get(ScenarioShape.Paths),
        Math = s.Get(ScenarioShape.Math),
        Monitoring = s.Get(ScenarioShape.Monitoring),
        PhiloxRounds = (int)s.Get(ScenarioShape.PhiloxRounds),
        Horizon = BindHorizon(s.Get(ScenarioShape.Horizon)),
        Assets = [.. s.Get(ScenarioShape.Assets).Values.Select(BindAsset)],
        Market = BindMarket(s.Get(ScenarioShape.Market)),
        Liquidity = BindLiquidity(s.Get(ScenarioShape.Liquidity)),
        Venue = BindVenue(s.Get(ScenarioShape.Venue)),
        Book = BindBook(s.Get(ScenarioShape.Book), bookPath),
    };

    private static Horizon BindHorizon(CheckedObject h) => new(h.Get(HorizonShape.Hours), h.Get(HorizonShape.StepMinutes));

    private static Asset BindAsset(CheckedObject a) => new()
    {
        Id = a.Get(AssetShape.Id),
        PriceUsd = a.Get(AssetShape.PriceUsd),
        AnnualVolatility = a.Get(AssetShape.AnnualVolatility),
        AnnualDrift = a.Get(AssetShape.AnnualDrift),
        DepthUsdPerPercent = a.Get(AssetShape.DepthUsdPerPercent),
        Maintenance = MaintenanceSchedule.Create(
            [.. a.Get(AssetShape.MaintenanceTiers).Values.Select(t => (t.Get(TierShape.FromNotionalUsd), t.Get(TierShape.Rate)))]),
    };

    private static GbmMarket BindMarket(CheckedObject m)
    {
        CheckedList<CheckedList<double>> rows = m.Get(MarketShape.Correlation);
        return new GbmMarket(new CorrelationMatrix(rows.Count, [.. rows.Values.SelectMany(r => r.Values)]));
    }

    private static Liquidity BindLiquidity(CheckedObject l) => new(
        l.Get(LiquidityShape.ImpactExponent),
        l.Get(LiquidityShape.PermanentShare),
        l.Get(LiquidityShape.ResilienceHalfLifeMinutes));

    private static Venue BindVenue(CheckedObject v) => new()
    {
        MarkPrice = v.Get(VenueShape.MarkPrice),
        LiquidationFeeRate = v.Get(VenueShape.LiquidationFeeRate),
        FeeShareToFund = v.Get(VenueShape.FeeShareToFund),
        Residual = v.Get(VenueShape.Residual),
        InsuranceFundUsd = v.Get(VenueShape.InsuranceFundUsd),
        AfterFund = v.Get(VenueShape.AfterFund),
    };

    private static BookSource BindBook(CheckedObject b, string? bookPath)
    {
        BookSource source = b.TryGet(BookShape.File, out string? file) ? new FileBook(bookPath ?? file)
            : b.TryGet(BookShape.Synthetic, out CheckedObject? synthetic) ? BindSynthetic(synthetic)
            : new EmptyBook();
        return source with { Exact = b.Get(BookShape.Exact), RungBasisPoints = b.Get(BookShape.RungBasisPoints) };
    }

    private static SyntheticBook BindSynthetic(CheckedObject b) => new()
    {
        Accounts = (int)b.Get(SyntheticBookShape.Accounts),
        OpenInterestUsd = b.Get(SyntheticBookShape.OpenInterestUsd),
        LongShare = b.Get(SyntheticBookShape.LongShare),
        MedianLeverage = b.Get(SyntheticBookShape.MedianLeverage),
        LeverageSigma = b.Get(SyntheticBookShape.LeverageSigma),
        MaximumLeverage = b.Get(SyntheticBookShape.MaximumLeverage),
        SizeSigma = b.Get(SyntheticBookShape.SizeSigma),
        AssetShares = b.TryGet(SyntheticBookShape.AssetShares, out CheckedList<double>? shares)
            ? [.. shares.Values]
            : ImmutableArray<double>.Empty,
    };
}
