namespace StressGpu.Kernels;

/// <summary>What one market-wide round has liquidated so far, before the fund is asked.</summary>
internal struct Round
{
    /// <summary>The row of the path at which the cascade runs.</summary>
    public int Row;

    /// <summary>Rounds of this cascade that are booked; 0 is the exogenous one.</summary>
    public int Number;

    public double LiquidatedUsd;
    public double AtFairUsd;
    public double FeesUsd;

    /// <summary>What the margins left after the fee, USD.</summary>
    public double ResidualUsd;

    public double ShortfallUsd;

    /// <summary>Part of the shortfall that no position stands against, USD.</summary>
    public double LooseShortfallUsd;

    /// <summary>Fees and bonuses of accounts, USD.</summary>
    public double AccountFeesUsd;

    /// <summary>The fund's part of accounts' fees and bonuses, USD.</summary>
    public double FeesToFundUsd;

    /// <summary>What the fund keeps of accounts that were closed, USD.</summary>
    public double AccountRetainedUsd;
    public int Positions;

    /// <summary>Trades of isolated positions that <see cref="Positions"/> does not count: slices, what the vault takes.</summary>
    public int Others;

    /// <summary>Passes over the assets in this cascade so far, booked or not.</summary>
    public int Passes;

    /// <summary>Whether anything was liquidated.</summary>
    public readonly bool Any => Positions + Others > 0;

    /// <summary>Starts the next round of the cascade.</summary>
    public void Open()
    {
        LiquidatedUsd = 0;
        AtFairUsd = 0;
        FeesUsd = 0;
        ResidualUsd = 0;
        ShortfallUsd = 0;
        LooseShortfallUsd = 0;
        AccountFeesUsd = 0;
        FeesToFundUsd = 0;
        AccountRetainedUsd = 0;
        Positions = 0;
        Others = 0;
    }

    /// <summary>Adds the round to the traded path's sums and counts it.</summary>
    public void Book(in PathState state)
    {
        state.Double(StateShape.Sum(0, Tally.Liquidated)) += LiquidatedUsd;
        state.Double(StateShape.Sum(0, Tally.LiquidatedAtFair)) += AtFairUsd;
        state.Double(StateShape.Sum(0, Tally.Accounts)) += Positions;
        state.Double(StateShape.Sum(0, Tally.Fees)) += FeesUsd + AccountFeesUsd;
        state.Double(StateShape.Sum(0, Tally.Residual)) += ResidualUsd;
        state.Double(StateShape.Sum(0, Tally.AccountRetained)) += AccountRetainedUsd;
        if (Number > 0)
        {
            state.Double(StateShape.Sum(0, Tally.Endogenous)) += LiquidatedUsd;
        }

        Number++;
    }
}
