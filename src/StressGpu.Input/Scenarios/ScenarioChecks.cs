using StressGpu.Input.Books;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What must hold between members; each check runs where its own members are well-formed.</summary>
internal static class ScenarioChecks
{
    /// <summary>Reports faults and warnings, and gives the scenario with its correlation matrix as it will be simulated.</summary>
    public static CheckedObject Run(CheckedObject scenario, Faults faults)
    {
        if (scenario.TryGet(ScenarioShape.Horizon, out CheckedObject? horizon))
        {
            HorizonCheck.Run(horizon, faults);
        }

        int? assetCount = null;
        if (scenario.TryGet(ScenarioShape.Assets, out CheckedList<CheckedObject>? assets))
        {
            assetCount = assets.Count;
            AssetsCheck.Run(assets, faults);
            MonitoringCheck.Run(assets, horizon, faults);
        }

        if (scenario.TryGet(ScenarioShape.Book, out CheckedObject? book))
        {
            BookCheck.Run(book, assetCount, faults);
        }

        CheckReferences(scenario, assetCount, faults);
        return scenario.TryGet(ScenarioShape.Market, out CheckedObject? market)
            ? scenario.With(ScenarioShape.Market, CorrelationCheck.Run(market, assetCount, faults))
            : scenario;
    }

    private static void CheckReferences(CheckedObject scenario, int? assetCount, Faults faults)
    {
        ReferenceCheck references = new(AssetsCheck.Ids(scenario) is { } ids ? new AssetIndex(ids) : null, faults);
        if (scenario.TryGet(ScenarioShape.Market, out CheckedObject? market))
        {
            _ = scenario.TryGet(ScenarioShape.Horizon, out CheckedObject? horizon);
            ShocksCheck.Run(market, horizon, references, faults);
        }

        if (scenario.TryGet(ScenarioShape.Venue, out CheckedObject? venue))
        {
            VenueCheck.Run(venue, references, faults);
        }

        if (scenario.TryGet(ScenarioShape.Book, out CheckedObject? book))
        {
            AccountsCheck.Run(book, venue, assetCount, faults);
        }
    }
}
