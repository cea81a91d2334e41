namespace StressGpu.Kernels;

/// <summary>What one market-wide round has liquidated so far, before the fund is asked.</summary>
internal struct Round
{
    public double LiquidatedUsd;
    public double AtFairUsd;
    public double FeesUsd;
    public double ReturnedUsd;
    public double RetainedUsd;
    public double ShortfallUsd;
    public int Positions;

    /// <summary>Adds the round to the traded path's sums.</summary>
    public readonly void Book(in PathState state, in StateShape shape, int lane, bool endogenous)
    {
        Add(state, shape.Sum(0, Tally.Liquidated), lane, LiquidatedUsd);
        Add(state, shape.Sum(0, Tally.LiquidatedAtFair), lane, AtFairUsd);
        Add(state, shape.Sum(0, Tally.Accounts), lane, Positions);
        Add(state, shape.Sum(0, Tally.Fees), lane, FeesUsd);
        Add(state, shape.Sum(0, Tally.Returned), lane, ReturnedUsd);
        Add(state, shape.Sum(0, Tally.Retained), lane, RetainedUsd);
        if (endogenous)
        {
            Add(state, shape.Sum(0, Tally.Endogenous), lane, LiquidatedUsd);
        }
    }

    private static void Add(in PathState state, int slot, int lane, double value) =>
        state.Doubles[Ops.At(state, slot) + lane] += value;
}
