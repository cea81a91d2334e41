using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Counts how often what is compared has happened at all: a comparison of nothing would pass.</summary>
internal static class AccountCoverage
{
    private static readonly string[] Noted =
    [
        "winds up", "lending default", "vault takes over", "vault defaults", "just enough", "limited in a step",
        "ladder deleveraged", "account deleveraged",
    ];

    public static void Add(Dictionary<string, int> counts, Scenario scenario, AccountReference reference)
    {
        ReferenceLedger ledger = reference.Ledger;
        foreach (string what in Noted)
        {
            Count(what, ledger.Events.ContainsKey(what));
        }

        foreach (AfterFund rule in Enum.GetValues<AfterFund>().Where(r => r != AfterFund.AdlRandom))
        {
            Count("unfunded under " + rule, scenario.Venue.AfterFund == rule && ledger[PathColumn.UnfundedUsd] > 0);
        }

        bool inCoin = scenario.Venue.InsuranceFundAsset >= 0;
        Count("at start", ledger[PathColumn.FirstLiquidationStep] == 0);
        Count("later", ledger[PathColumn.FirstLiquidationStep] > 0);
        Count("three rounds", ledger[PathColumn.MaxRoundsInStep] >= 3);
        Count("fund in coin pays", inCoin && ledger[PathColumn.FundDrawUsd] > 0);
        Count("haircut capped by equity", ledger.CappedHaircuts > 0);
        Count("retained", ledger[PathColumn.RetainedUsd] > 0);
        Count("liquidatable debt", ledger.LiquidatableDebtUsd > 0);
        Count("vault gains", ledger.VaultLossUsd < 0);
        Count("vault loses", ledger.VaultLossUsd > 0);
        Count("socialised", ledger[PathColumn.SocialisedUsd] > 0);

        void Count(string what, bool happened) => counts[what] = counts.GetValueOrDefault(what) + (happened ? 1 : 0);
    }
}
