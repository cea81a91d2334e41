using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Decision 0007, "Plan of share s": what an account trades in a round, worked out at the marks.</summary>
internal sealed class AccountPlan : IReferenceLiquidation
{
    private readonly ReferenceAccount account;
    private readonly double share;
    private readonly double markedUsd;

    /// <param name="account">The account.</param>
    /// <param name="marksUsd">M by asset.</param>
    /// <param name="share">s, in (0, 1].</param>
    /// <param name="ties">Where near-ties are noted.</param>
    public AccountPlan(ReferenceAccount account, double[] marksUsd, double share, ReferenceTies ties)
    {
        (this.account, this.share) = (account, share);
        double notional = account.NotionalAt(marksUsd);
        markedUsd = share * (notional + account.DebtAt(marksUsd));
        double cash = account.CashUsd - share * account.Rules.LiquidationFeeRate * notional
            + share * (account.Perpetuals.Sum(p => p.CashAt(marksUsd[p.Asset])) - account.DebtAt(marksUsd));
        double[] units = [.. account.Coins.Select(c => c.Units)];
        foreach (ReferencePerpetual leg in account.Perpetuals.Where(p => p.IsInverse))
        {
            units[account.Coins.FindIndex(c => c.Asset == leg.Asset)] += share * leg.CoinsAt(marksUsd[leg.Asset]);
        }

        Bought = [.. units.Select(u => share == 1 && u < 0 ? -u : 0)];
        cash -= Bought.Select((bought, leg) => bought * marksUsd[account.Coins[leg].Asset]).Sum();
        ties.See(cash, 0, account.GrossAt(marksUsd));
        Sold = Sales(cash, units, marksUsd, ties);
    }

    /// <summary>Units of each collateral leg that are sold.</summary>
    public double[] Sold { get; }

    /// <summary>Units of each collateral leg that are bought back.</summary>
    public double[] Bought { get; }

    public void Order(ReferenceRound round)
    {
        account.LiquidatedInStepUsd += markedUsd;
        foreach (ReferencePerpetual leg in account.Perpetuals)
        {
            round.Order(leg.Asset, -share * leg.UnitsAt(round.MarksUsd[leg.Asset]));
        }

        foreach (ReferenceLoan loan in account.Loans)
        {
            round.Order(loan.Asset, share * loan.Units);
        }

        for (int leg = 0; leg < Sold.Length; leg++)
        {
            round.Order(account.Coins[leg].Asset, -Sold[leg]);
            round.Order(account.Coins[leg].Asset, Bought[leg]);
        }
    }

    public void Settle(ReferenceRound round, ReferenceClearing clearing) =>
        new AccountSettlement(account, round, clearing).Settle(this, share);

    /// <summary>Collateral sold leg by leg for what cash lacks, and the class's buffer.</summary>
    private double[] Sales(double cashUsd, double[] units, double[] marksUsd, ReferenceTies ties)
    {
        var sold = new double[units.Length];
        double[] values = [.. units.Select((u, leg) => u * marksUsd[account.Coins[leg].Asset])];
        double need = cashUsd < 0 ? -cashUsd * (1 + account.Rules.CollateralBuffer) : 0;
        IEnumerable<int> order = Enumerable.Range(0, units.Length);
        if (account.Rules.CollateralOrder == CollateralOrder.Largest)
        {
            order = order.OrderByDescending(leg => values[leg]);
            ties.SeeOrder(need > 0 ? values : []);
        }

        foreach (int leg in order.Where(leg => units[leg] > 0).TakeWhile(_ => need > 0))
        {
            double mark = marksUsd[account.Coins[leg].Asset];
            sold[leg] = Math.Min(units[leg], need / mark);
            need = sold[leg] == units[leg] ? need - values[leg] : 0;
        }

        return sold;
    }
}
