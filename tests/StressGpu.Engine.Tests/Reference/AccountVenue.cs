using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>
/// Mixed rounds of isolated positions and accounts, one by one: model.md, section 5, and decision 0007. One instance is the
/// traded path, another (without impact) its shadow.
/// </summary>
internal sealed class AccountVenue
{
    private readonly Scenario scenario;
    private readonly List<ReferencePosition> positions = [];
    private readonly List<ReferenceAccount> accounts = [];
    private readonly ReferenceClearing clearing;
    private readonly ReferenceVault? vault;
    private readonly AccountTrigger trigger;
    private readonly AccountWaterfall waterfall;

    public AccountVenue(Scenario scenario, PositionBook book, MarginAccounts tables, bool hasImpact)
    {
        this.scenario = scenario;
        Quotes = [.. scenario.Assets.Select((_, asset) => new ReferenceQuote(scenario, asset, hasImpact))];
        for (int index = 0; index < book.Count; index++)
        {
            positions.Add(new ReferencePosition(
                book.Assets[index], book.Sides[index], book.Quantities[index], book.EntryPricesUsd[index], book.MarginsUsd[index]));
        }

        accounts.AddRange(tables.Accounts.Select(
            (row, index) => new ReferenceAccount(tables, index, scenario.Venue.MarginClasses[row.MarginClass])));
        clearing = new ReferenceClearing(scenario, Quotes);
        vault = scenario.Venue.Backstop is null ? null : new ReferenceVault(scenario.Venue.Backstop, Quotes, Ledger);
        trigger = new AccountTrigger(scenario, vault, Ledger, Ties);
        waterfall = new AccountWaterfall(Quotes, positions, accounts, clearing);
        Ledger.FundUsd = clearing.Fund.ValueUsd;
    }

    public ReferenceQuote[] Quotes { get; }

    public ReferenceTies Ties { get; } = new();

    public ReferenceLedger Ledger => clearing.Ledger;

    public IReadOnlyList<ReferenceAccount> Accounts => accounts;

    /// <summary>A step up to its end: prices move, the vault trades, then rounds until nothing triggers.</summary>
    public void Step(int row, double[] fairUsd)
    {
        if (row > 0)
        {
            for (int asset = 0; asset < Quotes.Length; asset++)
            {
                Quotes[asset].Advance(fairUsd[asset]);
            }

            vault?.Unwind(scenario.Horizon.StepMinutes);
        }

        accounts.ForEach(a => a.LiquidatedInStepUsd = 0);
        for (int number = 1; Round(row, number); number++)
        {
            Ledger[PathColumn.Rounds] += 1;
            Ledger[PathColumn.MaxRoundsInStep] = Math.Max(Ledger[PathColumn.MaxRoundsInStep], number);
            if (Ledger[PathColumn.FirstLiquidationStep] < 0)
            {
                Ledger[PathColumn.FirstLiquidationStep] = row;
            }
        }

        if (vault is not null)
        {
            waterfall.CloseWithoutPositions(vault.Default());
            Ledger.VaultLossUsd = vault.LossUsd;
        }

        Ledger.FundUsd = clearing.Fund.ValueUsd;
    }

    /// <summary>One market-wide round; false where nothing triggers.</summary>
    private bool Round(int row, int number)
    {
        var round = new ReferenceRound(row, number, Quotes);
        List<IReferenceLiquidation> liquidations =
        [
            .. positions.Where(p => Triggers(p, round.MarksUsd)).Select(p => new IsolatedLiquidation(p)),
            .. accounts.Select(a => trigger.Of(a, row, round.MarksUsd)).OfType<IReferenceLiquidation>(),
        ];
        if (liquidations.Count == 0)
        {
            return false;
        }

        liquidations.ForEach(l => l.Order(round));
        round.Sweep();
        liquidations.ForEach(l => l.Settle(round, clearing));
        waterfall.Close(round);
        return true;
    }

    private bool Triggers(ReferencePosition position, double[] marksUsd)
    {
        if (position.OpenQuantity == 0)
        {
            return false;
        }

        double slack = position.SlackAt(marksUsd[position.Asset], scenario.Assets[position.Asset].Maintenance);
        Ties.See(slack, 0, 1);
        return slack < 0;
    }
}
