namespace StressGpu.Kernels;

/// <summary>The limit of what is liquidated of one account in a step.</summary>
internal static class StepLimit
{
    /// <summary>What is left of the limit in this row, USD.</summary>
    public static double Left(in PathState state, AccountShape shape, AccountAt at, in ClassEntry margins, int row)
    {
        bool same = state.Int(shape.LiquidatedRow(at.Role, at.Account)) == row;
        double taken = same ? state.Double(shape.Liquidated(at.Role, at.Account)) : 0;
        return margins.MaximumNotionalPerStepUsd - taken;
    }

    /// <summary>Takes an amount, USD, from the limit of this row.</summary>
    public static void Take(in PathState state, AccountShape shape, AccountAt at, double usd, int row)
    {
        bool same = state.Int(shape.LiquidatedRow(at.Role, at.Account)) == row;
        double taken = same ? state.Double(shape.Liquidated(at.Role, at.Account)) : 0;
        state.Double(shape.Liquidated(at.Role, at.Account)) = taken + usd;
        state.Int(shape.LiquidatedRow(at.Role, at.Account)) = row;
    }
}
