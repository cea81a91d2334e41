using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>One path of model.md and decision 0007, account by account, from given fair prices.</summary>
internal sealed class AccountReference
{
    private readonly Scenario scenario;
    private readonly AccountVenue traded;
    private readonly AccountVenue shadow;

    public AccountReference(Scenario scenario, PositionBook book, MarginAccounts accounts)
    {
        this.scenario = scenario;
        traded = new AccountVenue(scenario, book, accounts, hasImpact: true);
        shadow = new AccountVenue(scenario, book, accounts, hasImpact: false);
    }

    public ReferenceLedger Ledger => traded.Ledger;

    public ReferenceLedger ShadowLedger => shadow.Ledger;

    /// <summary>The traded path's accounts as they stand.</summary>
    public IReadOnlyList<ReferenceAccount> Accounts => traded.Accounts;

    /// <summary>How near any decision of the path or its shadow was to falling the other way.</summary>
    public double NearestTie => Math.Min(traded.Ties.Nearest, shadow.Ties.Nearest);

    /// <summary>Largest |log(P/P0)| seen.</summary>
    public double LargestLogPrice { get; private set; }

    /// <summary>A path's columns by their names in files, with a market of the reference's own.</summary>
    public static IReadOnlyDictionary<string, double> Run(
        Scenario scenario, PositionBook book, MarginAccounts accounts, long path)
    {
        var reference = new AccountReference(scenario, book, accounts);
        reference.Run(ReferenceMarket.FairUsd(scenario, path));
        return reference.Columns();
    }

    /// <summary>Runs the cascades over the rows.</summary>
    /// <param name="fairUsd">F by row and asset, USD; row 0 is the start.</param>
    public void Run(double[][] fairUsd)
    {
        var falls = new ReferenceFall[scenario.Assets.Length];
        for (int row = 0; row < fairUsd.Length; row++)
        {
            traded.Step(row, fairUsd[row]);
            shadow.Step(row, fairUsd[row]);
            for (int asset = 0; asset < falls.Length; asset++)
            {
                double start = scenario.Assets[asset].PriceUsd;
                double price = traded.Quotes[asset].TradedUsd;
                falls[asset].See(start, price, traded.Quotes[asset].FairUsd);
                LargestLogPrice = Math.Max(LargestLogPrice, Math.Abs(Math.Log(price / start)));
            }
        }

        Ledger[PathColumn.ShadowLiquidatedUsd] = shadow.Ledger[PathColumn.LiquidatedAtFairUsd];
        Ledger[PathColumn.MaxDrawdown] = falls.Max(f => f.Traded);
        Ledger[PathColumn.MaxDrawdownFair] = falls.Max(f => f.Fair);
    }

    /// <summary>All columns, those of the account engine too.</summary>
    public IReadOnlyDictionary<string, double> Columns()
    {
        var columns = PathColumns.All.ToDictionary(PathColumns.Name, column => Ledger[column]);
        columns["branching_ratio"] = Ledger.BranchingRatio;
        columns["liquidatable_debt_usd"] = Ledger.LiquidatableDebtUsd;
        columns["vault_loss_usd"] = Ledger.VaultLossUsd;
        return columns;
    }
}
