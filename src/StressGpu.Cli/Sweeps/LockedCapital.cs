using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What a scenario ties up at the start prices.</summary>
internal static class LockedCapital
{
    /// <summary>Fund, maintenance margins, and what a sweep names.</summary>
    /// <param name="loaded">The scenario with its book.</param>
    /// <param name="named">Member that is the capital; null: none.</param>
    public static PointCapital Of(LoadedScenario loaded, string? named)
    {
        double own = named is null ? double.NaN : MemberNumbers.Of(loaded.Resolved.CanonicalJson, named).Sum();
        return new PointCapital(loaded.Scenario.Venue.InsuranceFundUsd, MarginsUsd(loaded), own);
    }

    private static double MarginsUsd(LoadedScenario loaded)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = (loaded.Scenario, loaded.Book, loaded.Accounts);
        double sum = 0;
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = scenario.Assets[book.Assets[i]];
            sum += asset.Maintenance.MarginUsd(book.Quantities[i] * asset.PriceUsd);
        }

        if (!accounts.Accounts.IsEmpty)
        {
            AccountValuation valuation = new(accounts, scenario, new StartOptionMarks(scenario));
            double[] startUsd = [.. scenario.Assets.Select(a => a.PriceUsd)];
            sum += Enumerable.Range(0, accounts.Accounts.Length).Sum(a => valuation.At(a, startUsd).RequirementUsd);
        }

        return sum;
    }
}
