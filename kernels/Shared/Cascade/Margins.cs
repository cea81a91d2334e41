namespace StressGpu.Kernels;

/// <summary>
/// Margins of liquidated positions. They are not needed while a path runs, so they are counted only when
/// auto-deleveraging changes what a rung stands for, and at the end.
/// </summary>
internal static class Margins
{
    /// <summary>Adds the margins liquidated on one side since the last count.</summary>
    public static void Count(in PathInputs inputs, in PathState state, int lane, int role, int asset, int side)
    {
        StateShape shape = inputs.Run.Shape;
        double margin = 0;
        int end = inputs.LadderIndex[2 * asset + side + 1];
        for (int ladder = inputs.LadderIndex[2 * asset + side]; ladder < end; ladder++)
        {
            int next = state.Ints[Ops.At(state, shape.NextRung(role, ladder)) + lane];
            int counted = Ops.At(state, shape.Counted(role, ladder)) + lane;
            margin += inputs.MarginBefore[next] - inputs.MarginBefore[state.Ints[counted]];
            state.Ints[counted] = next;
        }

        int at = Ops.At(state, shape.Sum(role, Tally.Margin)) + lane;
        double open = state.Doubles[Ops.At(state, shape.Open(role, asset, side)) + lane];
        state.Doubles[at] = Ops.Fma(open, margin, state.Doubles[at]);
    }
}
