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
    public int Positions;

    /// <summary>Starts the next round of the cascade.</summary>
    public void Open()
    {
        LiquidatedUsd = 0;
        AtFairUsd = 0;
        FeesUsd = 0;
        ResidualUsd = 0;
        ShortfallUsd = 0;
        Positions = 0;
    }

    /// <summary>Adds the round to the traded path's sums and counts it.</summary>
    public void Book(in PathState state)
    {
        state.Double(StateShape.Sum(0, Tally.Liquidated)) += LiquidatedUsd;
        state.Double(StateShape.Sum(0, Tally.LiquidatedAtFair)) += AtFairUsd;
        state.Double(StateShape.Sum(0, Tally.Accounts)) += Positions;
        state.Double(StateShape.Sum(0, Tally.Fees)) += FeesUsd;
        state.Double(StateShape.Sum(0, Tally.Residual)) += ResidualUsd;
        if (Number > 0)
        {
            state.Double(StateShape.Sum(0, Tally.Endogenous)) += LiquidatedUsd;
        }

        Number++;
    }
}
