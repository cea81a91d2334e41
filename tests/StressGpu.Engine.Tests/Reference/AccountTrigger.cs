using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Whether an account triggers in a round, and what is then done to it: decision 0007, "A round".</summary>
internal sealed class AccountTrigger(
    Scenario scenario, ReferenceVault? vault, ReferenceLedger ledger, ReferenceTies ties, ReferenceQuote[] quotes)
{
    /// <summary>What happens to the account at these marks; null where nothing does.</summary>
    public IReferenceLiquidation? Of(ReferenceAccount account, int row, double[] marksUsd)
    {
        if (account.IsClosed || (!account.WindsUp && row < account.QuietUntilRow))
        {
            return null;
        }

        if (account.WindsUp)
        {
            return new AccountPlan(account, marksUsd, Traded(), 1, ties);
        }

        double requirement = account.RequirementAt(marksUsd, scenario);
        double balance = account.MarginBalanceAt(marksUsd);
        ties.See(balance, requirement, account.GrossAt(marksUsd));
        if (!(balance < requirement))
        {
            return null;
        }

        bool lends = account.Rules.Liquidation == LiquidationRule.CloseFactor && account.DebtAt(marksUsd) > 0;
        ledger.LiquidatableDebtUsd += lends && !account.HasTriggered ? account.DebtAt(marksUsd) : 0;
        account.HasTriggered = true;
        if (IsTakenOver(account, requirement, marksUsd))
        {
            return new VaultTakeover(account, vault!);
        }

        if (lends)
        {
            return new LendingCall(account, marksUsd, ties);
        }

        double share = Capped(account, marksUsd, Share(account, marksUsd, requirement, balance));
        return share > 0 ? new AccountPlan(account, marksUsd, Traded(), share, ties) : null;
    }

    private double[] Traded() => [.. quotes.Select(q => q.TradedUsd)];

    private bool IsTakenOver(ReferenceAccount account, double requirement, double[] marksUsd)
    {
        double limit = account.Rules.BackstopShare * requirement;
        if (vault is null || account.Rules.BackstopShare == 0 || account.Loans.Any(l => l.Units != 0) || account.HasOptions)
        {
            return false;
        }

        ties.See(account.EquityAt(marksUsd), limit, account.GrossAt(marksUsd));
        return account.EquityAt(marksUsd) < limit;
    }

    private double Share(ReferenceAccount account, double[] marksUsd, double requirement, double balance)
    {
        double equity = account.EquityAt(marksUsd);
        double open = account.NotionalAt(marksUsd) + account.DebtAt(marksUsd) + account.Options.Sum(o => Math.Abs(o.ValueUsd));
        ties.See(equity, 0, account.GrossAt(marksUsd));
        ties.See(open, account.Rules.MinimumNotionalUsd, open);
        if (equity <= 0 || !account.HasPositions || open < account.Rules.MinimumNotionalUsd)
        {
            return 1;
        }

        return account.Rules.Liquidation switch
        {
            LiquidationRule.Fraction => account.Rules.Fraction,
            LiquidationRule.JustEnough => JustEnough(account, marksUsd, requirement, balance),
            _ => 1,
        };
    }

    /// <summary>s = (R - B)/(R - phi N + (1 - wbar) L).</summary>
    private double JustEnough(ReferenceAccount account, double[] marksUsd, double requirement, double balance)
    {
        double collateral = account.CollateralAt(marksUsd);
        double weight = collateral > 0 ? account.MarginValueAt(marksUsd) / collateral : 1;
        double denominator = requirement - account.Rules.LiquidationFeeRate * account.NotionalAt(marksUsd)
            + (1 - weight) * account.DebtAt(marksUsd);
        ties.See(denominator, 0, account.GrossAt(marksUsd));
        double share = denominator > 0 ? (1 + 1e-4) * (requirement - balance) / denominator : 1;
        ledger.Note(share is > 0 and < 1 ? "just enough" : "just enough is all");
        return Math.Min(1, Math.Max(account.Rules.MinimumFraction, share));
    }

    /// <summary>At most what is left of the step's limit; 0 where nothing is.</summary>
    private double Capped(ReferenceAccount account, double[] marksUsd, double share)
    {
        double open = account.NotionalAt(marksUsd) + account.DebtAt(marksUsd);
        double limit = account.Rules.MaximumNotionalPerStepUsd;
        double left = limit - account.LiquidatedInStepUsd;
        if (open == 0 || double.IsInfinity(limit))
        {
            return share;
        }

        ledger.Note(share * open > left ? "limited in a step" : "under a step's limit");
        ties.See(share * open, left, limit);
        return left <= 1e-9 * limit ? 0 : Math.Min(share, left / open);
    }
}
