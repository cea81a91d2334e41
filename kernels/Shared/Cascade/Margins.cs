namespace StressGpu.Kernels;

/// <summary>
/// Margins of liquidated positions. They are not needed while a path runs, so they are counted only when
/// auto-deleveraging changes what a rung stands for, and at the end.
/// </summary>
internal static class Margins
{
    /// <summary>Adds the margins liquidated on one side since the last count.</summary>
    public static void Count(in PathInputs inputs, in PathState state, SideOf at)
    {
        StateShape shape = inputs.Run.Shape;
        double margin = 0;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int next = state.Int(shape.NextRung(at.Role, ladder));
            int counted = state.Int(shape.Counted(at.Role, ladder));
            margin += inputs.MarginBefore[next] - inputs.MarginBefore[counted];
            state.Int(shape.Counted(at.Role, ladder)) = next;
        }

        double open = state.Double(StateShape.Open(at.Role, at.Asset, at.Side));
        double before = state.Double(StateShape.Sum(at.Role, Tally.Margin));
        state.Double(StateShape.Sum(at.Role, Tally.Margin)) = Ops.Fma(open, margin, before);
    }
}
