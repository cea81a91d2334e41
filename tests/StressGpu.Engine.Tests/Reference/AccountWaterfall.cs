using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Model.md, section 7, with accounts: the fund pays, then survivors or nobody.</summary>
internal sealed class AccountWaterfall(
    ReferenceQuote[] quotes, List<ReferencePosition> positions, List<ReferenceAccount> accounts, ReferenceClearing clearing)
{
    private readonly AfterFund policy = clearing.Scenario.Venue.AfterFund;
    private readonly ReferenceDeleveraging deleveraging = new(clearing.Scenario, positions, accounts, clearing.Ledger);

    /// <summary>Ends a round whose fees and residuals have reached the fund.</summary>
    public void Close(ReferenceRound round)
    {
        double badDebt = clearing.Bankrupt.Sum(b => b.ShortfallUsd) + clearing.UnplacedUsd;
        double unfunded = Draw(badDebt);
        if (unfunded > 0)
        {
            double recovered = policy switch
            {
                AfterFund.Unpaid => 0,
                AfterFund.Socialise => Socialise(unfunded),
                AfterFund.AdlRandom => throw new NotSupportedException("the draws of a random queue are not specified"),
                _ => Deleverage(unfunded / badDebt, round),
            };
            clearing.Ledger[PathColumn.UnpaidUsd] += unfunded - recovered;
        }

        clearing.EndRound();
    }

    /// <summary>A shortfall that no position is behind: the fund draws, the rest is unpaid.</summary>
    public void CloseWithoutPositions(double shortfallUsd)
    {
        clearing.Ledger.VaultBadDebtUsd += shortfallUsd;
        clearing.Ledger[PathColumn.UnpaidUsd] += Draw(shortfallUsd);
    }

    /// <summary>Lets the fund pay; returns what it leaves, USD.</summary>
    private double Draw(double badDebtUsd)
    {
        double draw = clearing.Fund.Pay(badDebtUsd);
        clearing.Ledger[PathColumn.BadDebtUsd] += badDebtUsd;
        clearing.Ledger[PathColumn.FundDrawUsd] += draw;
        clearing.Ledger[PathColumn.UnfundedUsd] += badDebtUsd - draw;
        clearing.Fund.Note(clearing.Ledger, badDebtUsd - draw);
        return badDebtUsd - draw;
    }

    private double Deleverage(double share, ReferenceRound round)
    {
        double recovered = 0;
        foreach (IGrouping<(int Quad, Side Side, int Asset), ReferenceBankrupt> side in
            clearing.Bankrupt.GroupBy(b => (Quad: b.Asset / 4, b.Side, b.Asset)).OrderBy(g => g.Key))
        {
            recovered += deleveraging.Close([.. side], share * side.Sum(b => b.ShortfallUsd), round);
        }

        return recovered;
    }

    /// <summary>Survivors pay up to their equity at traded prices, less what was taken before (decision 0004).</summary>
    private double Socialise(double unfundedUsd)
    {
        double[] prices = [.. quotes.Select(q => q.TradedUsd)];
        double equity = positions.GroupBy(p => (p.Asset, p.Side))
            .Sum(side => Math.Max(0, side.Sum(p => p.EquityAt(prices[p.Asset]))));
        equity += accounts.Where(a => !a.IsClosed).Sum(a => Math.Max(0, a.EquityAt(prices)));
        double paid = Math.Clamp(equity - clearing.Ledger[PathColumn.SocialisedUsd], 0, unfundedUsd);
        clearing.Ledger[PathColumn.SocialisedUsd] += paid;
        return paid;
    }
}
