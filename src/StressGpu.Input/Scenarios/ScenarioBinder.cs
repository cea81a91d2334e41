using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns checked members into the model's records; only called where no fault was found.</summary>
internal static class ScenarioBinder
{
    /// <param name="s">The members.</param>
    /// <param name="bookPath">Where the book's file is; null: as the scenario names it.</param>
    /// <param name="tables">Where the accounts' tables are; null: as the scenario names them.</param>
    public static Scenario Bind(CheckedObject s, string? bookPath, AccountFiles? tables)
    {
        Dictionary<string, int> assets = s.Get(ScenarioShape.Assets).Values.Index().ToDictionary(a => a.Item.Get(AssetShape.Id), a => a.Index);
        Venue venue = new VenueBinder(assets).Bind(s.Get(ScenarioShape.Venue));
        return new Scenario
        {
            Name = s.Get(ScenarioShape.Name),
            Seed = (ulong)s.Get(ScenarioShape.Seed),
            Paths = (long)s.Get(ScenarioShape.Paths),
            Math = s.Get(ScenarioShape.Math),
            Monitoring = s.Get(ScenarioShape.Monitoring),
            PhiloxRounds = (int)s.Get(ScenarioShape.PhiloxRounds),
            Horizon = BindHorizon(s.Get(ScenarioShape.Horizon)),
            Assets = [.. s.Get(ScenarioShape.Assets).Values.Select(BindAsset)],
            Market = BindMarket(s.Get(ScenarioShape.Market), assets),
            Liquidity = BindLiquidity(s.Get(ScenarioShape.Liquidity)),
            Venue = venue,
            Book = new BookBinder(venue.MarginClasses).Bind(s.Get(ScenarioShape.Book), bookPath, tables),
        };
    }

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

    private static Market BindMarket(CheckedObject m, Dictionary<string, int> assets)
    {
        CheckedList<CheckedList<double>> rows = m.Get(MarketShape.Correlation);
        return new Market(new CorrelationMatrix(rows.Count, [.. rows.Values.SelectMany(r => r.Values)]))
        {
            Shocks = m.TryGet(MarketShape.Shocks, out CheckedList<CheckedObject>? shocks)
                ? [.. shocks.Values.Select(s => BindShock(s, assets))]
                : [],
        };
    }

    private static PriceShock BindShock(CheckedObject s, Dictionary<string, int> assets) => new(
        assets[s.Get(ShockShape.Asset)], s.Get(ShockShape.AtHours), s.Get(ShockShape.OverHours), s.Get(ShockShape.Change));

    private static Liquidity BindLiquidity(CheckedObject l) => new(
        l.Get(LiquidityShape.ImpactExponent),
        l.Get(LiquidityShape.PermanentShare),
        l.Get(LiquidityShape.ResilienceHalfLifeMinutes));
}
