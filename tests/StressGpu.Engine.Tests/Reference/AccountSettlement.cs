using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Decision 0007, "Settlement at X", of one account in one round.</summary>
internal sealed class AccountSettlement(ReferenceAccount account, ReferenceRound round, ReferenceClearing clearing)
{
    private readonly List<(int Asset, Side Side, double Units, double PriceUsd)> closed = [];
    private readonly double bookBefore = account.BookValue(clearing.Scenario);
    private double feeBaseUsd;

    public void Settle(AccountPlan plan, double share)
    {
        clearing.Ledger[PathColumn.LiquidatedAccounts] += 1;
        clearing.Ledger.GrossUsd += account.GrossAt(round.SettledUsd);
        ClosePerpetuals(share);
        RepayLoans(share);
        TradeCoins(plan);
        if (!account.HasPositions)
        {
            SettleNegativeCoin();
        }

        double equity = account.EquityAt(round.SettledUsd);
        double fee = Math.Min(Math.Max(0, equity), account.Rules.LiquidationFeeRate * feeBaseUsd);
        account.CashUsd -= fee;
        clearing.TakeFee(fee, account.Rules.FeeShareToFund);
        if (!account.HasPositions)
        {
            Finish();
        }

        CoolDown(account, round.Row, clearing.Scenario);
        clearing.Ledger[PathColumn.AccountLossUsd] += bookBefore - account.BookValue(clearing.Scenario);
    }

    /// <summary>An account is left alone until row t + ceil(coolDown/step).</summary>
    public static void CoolDown(ReferenceAccount account, int row, Scenario scenario) =>
        account.QuietUntilRow = row + (int)Math.Ceiling(account.Rules.CoolDownMinutes / scenario.Horizon.StepMinutes);

    private double StartUsd(int asset) => clearing.Scenario.Assets[asset].PriceUsd;

    private void ClosePerpetuals(double share)
    {
        foreach (ReferencePerpetual leg in account.Perpetuals.Where(p => p.Quantity != 0))
        {
            double executed = round.ExecutedUsd[leg.Asset];
            double notional = share * leg.NotionalAt(executed);
            double fair = leg.IsInverse ? notional : share * leg.NotionalAt(round.FairUsd[leg.Asset]);
            double coins = share * leg.CoinsAt(executed);
            clearing.Liquidate(round, notional, fair);
            closed.Add((leg.Asset, leg.Side, notional / executed, executed));
            feeBaseUsd += notional;
            account.CashUsd += share * leg.CashAt(executed);
            if (leg.IsInverse)
            {
                account.Receive(leg.Asset, coins);
            }

            clearing.Ledger.MarketLossUsd -= share * leg.CashAt(executed) + coins * StartUsd(leg.Asset);
            leg.Close(share);
        }
    }

    private void RepayLoans(double share)
    {
        foreach (ReferenceLoan loan in account.Loans.Where(l => l.Units != 0))
        {
            double units = share * loan.Units;
            account.CashUsd -= units * ReferenceAccount.Price(round.ExecutedUsd, loan.Asset);
            loan.Units = share == 1 ? 0 : loan.Units - units;
            if (loan.Asset != LoanRow.Usd)
            {
                double executed = round.ExecutedUsd[loan.Asset];
                clearing.Liquidate(round, units * executed, units * round.FairUsd[loan.Asset]);
                clearing.Ledger.MarketLossUsd += units * (executed - StartUsd(loan.Asset));
            }
        }
    }

    private void TradeCoins(AccountPlan plan)
    {
        for (int leg = 0; leg < plan.Sold.Length; leg++)
        {
            ReferenceCoin coin = account.Coins[leg];
            double executed = round.ExecutedUsd[coin.Asset];
            double traded = plan.Sold[leg] + plan.Bought[leg];
            clearing.Liquidate(round, traded * executed, traded * round.FairUsd[coin.Asset]);
            feeBaseUsd += plan.Sold[leg] * executed;
            account.CashUsd += (plan.Sold[leg] - plan.Bought[leg]) * executed;
            coin.Units += plan.Bought[leg] - plan.Sold[leg];
            clearing.Ledger.MarketLossUsd += (plan.Sold[leg] - plan.Bought[leg]) * (StartUsd(coin.Asset) - executed);
        }
    }

    /// <summary>Coin that X left negative where the plan at M did not foresee it is paid in cash.</summary>
    private void SettleNegativeCoin()
    {
        foreach (ReferenceCoin coin in account.Coins.Where(c => c.Units < 0))
        {
            Cash(coin);
        }
    }

    /// <summary>No perpetual and no loan is left: it winds up, is short, or leaves a residual.</summary>
    private void Finish()
    {
        double collateral = account.CollateralAt(round.SettledUsd);
        account.WindsUp = account.CashUsd < 0 && collateral >= ReferenceAccount.DustUsd;
        if (account.WindsUp)
        {
            clearing.Ledger.Note("winds up");
            return;
        }

        account.IsClosed = true;
        if (account.CashUsd < 0)
        {
            clearing.Place(-account.CashUsd, closed);
            account.CashUsd = 0;
        }
        else if (clearing.RetainsResidual)
        {
            account.Coins.ForEach(Cash);
            clearing.Retain(account.CashUsd);
            account.CashUsd = 0;
        }
    }

    private void Cash(ReferenceCoin coin)
    {
        double price = round.SettledUsd[coin.Asset];
        account.CashUsd += coin.Units * price;
        clearing.Ledger.MarketLossUsd += coin.Units * (StartUsd(coin.Asset) - price);
        coin.Units = 0;
    }
}
