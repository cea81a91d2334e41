using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Decision 0007, "closeFactor (lending)": part of the largest debt is repaid against collateral and a bonus.</summary>
internal sealed class LendingCall : IReferenceLiquidation
{
    private readonly ReferenceAccount account;
    private readonly ReferenceLoan debt;
    private readonly ReferenceCoin? paying;
    private readonly double repaidUsd;
    private readonly double repaidUnits;
    private readonly double givenUnits;

    public LendingCall(ReferenceAccount account, double[] marksUsd, ReferenceTies ties)
    {
        this.account = account;
        MarginClass rules = account.Rules;
        double total = account.DebtAt(marksUsd);
        double healthFactor = account.MarginValueAt(marksUsd) / total;
        bool isWhole = healthFactor < rules.FullCloseHealthFactor || total < rules.MinimumNotionalUsd;
        ties.See(healthFactor, rules.FullCloseHealthFactor, 1);
        ties.See(total, rules.MinimumNotionalUsd, total);
        debt = account.Loans.MaxBy(l => l.Units * ReferenceAccount.Price(marksUsd, l.Asset))!;
        ties.SeeOrder(account.Loans.Select(l => l.Units * ReferenceAccount.Price(marksUsd, l.Asset)));
        paying = rules.CollateralOrder == CollateralOrder.Listed
            ? account.Coins.FirstOrDefault(c => c.Units > 0)
            : account.Coins.Where(c => c.Units > 0).MaxBy(c => c.Units * marksUsd[c.Asset]);
        ties.SeeOrder(rules.CollateralOrder == CollateralOrder.Listed ? [] : account.Coins.Select(c => c.Units * marksUsd[c.Asset]));

        double price = ReferenceAccount.Price(marksUsd, debt.Asset);
        double wanted = debt.Units * price * (isWhole ? 1 : rules.CloseFactor);
        double value = paying is null ? 0 : paying.Units * marksUsd[paying.Asset];
        bool takesAll = value < wanted * (1 + rules.LiquidationBonus);
        repaidUsd = takesAll ? value / (1 + rules.LiquidationBonus) : wanted;
        repaidUnits = !takesAll && isWhole ? debt.Units : repaidUsd / price;
        givenUnits = paying is null ? 0 : takesAll ? paying.Units : wanted * (1 + rules.LiquidationBonus) / marksUsd[paying.Asset];
        ties.See(value, wanted * (1 + rules.LiquidationBonus), value);
    }

    public void Order(ReferenceRound round)
    {
        if (paying is not null)
        {
            round.Order(paying.Asset, -givenUnits);
            round.Order(debt.Asset, repaidUnits);
        }
    }

    public void Settle(ReferenceRound round, ReferenceClearing clearing)
    {
        Scenario scenario = clearing.Scenario;
        double before = account.BookValue(scenario);
        clearing.Ledger[PathColumn.LiquidatedAccounts] += 1;
        clearing.Ledger.GrossUsd += account.GrossAt(round.MarksUsd);
        if (paying is not null)
        {
            clearing.Liquidate(round, givenUnits * round.ExecutedUsd[paying.Asset], givenUnits * round.FairUsd[paying.Asset]);
            paying.Units -= givenUnits;
            double bookLoss = givenUnits * scenario.Assets[paying.Asset].PriceUsd - repaidUnits * StartUsd(scenario, debt);
            clearing.Ledger.MarketLossUsd += bookLoss - account.Rules.LiquidationBonus * repaidUsd;
        }

        debt.Units -= repaidUnits;
        clearing.TakeFee(account.Rules.LiquidationBonus * repaidUsd, account.Rules.FeeShareToFund);
        if (account.CollateralAt(round.MarksUsd) < ReferenceAccount.DustUsd)
        {
            Default(round, clearing);
        }

        AccountSettlement.CoolDown(account, round.Row, scenario);
        clearing.Ledger[PathColumn.AccountLossUsd] += before - account.BookValue(scenario);
    }

    /// <summary>What is owed without collateral is shortfall, at the marks.</summary>
    private void Default(ReferenceRound round, ReferenceClearing clearing)
    {
        double owed = account.DebtAt(round.MarksUsd) - account.CashUsd;
        foreach (ReferenceLoan loan in account.Loans)
        {
            double price = ReferenceAccount.Price(round.MarksUsd, loan.Asset);
            clearing.Ledger.MarketLossUsd += loan.Units * (price - StartUsd(clearing.Scenario, loan));
            loan.Units = 0;
        }

        account.CashUsd = Math.Max(0, -owed);
        account.IsClosed = true;
        clearing.Place(Math.Max(0, owed), []);
        clearing.Ledger.Note("lending default");
    }

    private static double StartUsd(Scenario scenario, ReferenceLoan loan) =>
        loan.Asset == LoanRow.Usd ? 1 : scenario.Assets[loan.Asset].PriceUsd;
}
