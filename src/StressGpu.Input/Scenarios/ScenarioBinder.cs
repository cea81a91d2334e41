using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns checked members into the model's records; only called where no fault was found.</summary>
internal static class ScenarioBinder
{
    /// <param name="s">The members.</param>
    /// <param name="bookPath">Where the book's file is; null: as the scenario names it.</param>
    /// <param name="tables">Where the accounts' tables are; null: as the scenario names them.</param>
    /// <param name="history">Prices that the market follows; null where it follows none.</param>
    public static Scenario Bind(CheckedObject s, string? bookPath, AccountFiles? tables, PriceHistory? history)
    {
        ImmutableArray<Asset> assets = AssetBinder.Bind(s.Get(ScenarioShape.Assets), s.Get(ScenarioShape.Venue));
        Venue venue = new VenueBinder(assets.Index().ToDictionary(a => a.Item.Id, a => a.Index)).Bind(s.Get(ScenarioShape.Venue));
        return new Scenario
        {
            Name = s.Get(ScenarioShape.Name),
            Seed = (ulong)s.Get(ScenarioShape.Seed),
            Paths = (long)s.Get(ScenarioShape.Paths),
            Math = s.Get(ScenarioShape.Math),
            Monitoring = s.Get(ScenarioShape.Monitoring),
            PhiloxRounds = (int)s.Get(ScenarioShape.PhiloxRounds),
            Horizon = BindHorizon(s.Get(ScenarioShape.Horizon)),
            Assets = assets,
            Market = new MarketBinder(assets, history).Bind(s.Get(ScenarioShape.Market)),
            Liquidity = LiquidityBinder.Bind(s.Get(ScenarioShape.Liquidity)),
            Venue = venue,
            Book = new BookBinder(venue.MarginClasses).Bind(s.Get(ScenarioShape.Book), bookPath, tables),
            Estimation = s.TryGet(ScenarioShape.Estimation, out CheckedObject? estimation) ? EstimationBinder.Bind(estimation) : null,
        };
    }

    private static Horizon BindHorizon(CheckedObject h) => new(h.Get(HorizonShape.Hours), h.Get(HorizonShape.StepMinutes));
}
