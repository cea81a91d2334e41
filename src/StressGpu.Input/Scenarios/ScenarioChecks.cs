using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What must hold between members; each check runs where its own members are well-formed.</summary>
internal static class ScenarioChecks
{
    /// <summary>Reports faults and warnings, and gives the scenario with its correlation matrices as they will be simulated.</summary>
    public static CheckedObject Run(CheckedObject scenario, Faults faults)
    {
        CheckContext context = new(scenario, faults);
        if (context.Part(ScenarioShape.Horizon) is { } horizon)
        {
            HorizonCheck.Run(horizon, faults);
        }

        if (context.Assets is { } assets)
        {
            AssetsCheck.Run(assets, faults);
            MonitoringCheck.Run(context);
        }

        if (context.Part(ScenarioShape.Liquidity) is { } liquidity)
        {
            LiquidityCheck.Run(liquidity, context);
        }

        if (context.Part(ScenarioShape.Estimation) is { } estimation)
        {
            scenario = scenario.With(ScenarioShape.Estimation, EstimationCheck.Run(estimation, context));
        }

        CheckVenueAndBook(context);
        SweepCheck.Run(context);
        return context.Part(ScenarioShape.Market) is { } market
            ? scenario.With(ScenarioShape.Market, MarketCheck.Run(market, context))
            : scenario;
    }

    private static void CheckVenueAndBook(CheckContext context)
    {
        CheckedObject? venue = context.Part(ScenarioShape.Venue);
        if (venue is not null)
        {
            VenueCheck.Run(venue, context.References, context.Faults);
            MechanismsCheck.Run(venue, context);
        }

        if (context.Part(ScenarioShape.Book) is { } book)
        {
            BookCheck.Run(book, context.AssetCount, context.Faults);
            AccountsCheck.Run(book, venue, context.AssetCount, context.Faults);
        }
    }
}
