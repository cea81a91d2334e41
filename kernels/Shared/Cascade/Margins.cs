namespace StressGpu.Kernels;

/// <summary>
/// Margins of liquidated positions. They are not needed while a path runs, so they are counted only when
/// auto-deleveraging changes what a rung stands for, and at the end.
/// </summary>
internal static class Margins
{
    /// <summary>Adds the margins liquidated on one side since the last count.</summary>
    /// <remarks>
    /// Each ladder's margin is stored before its counter moves. ILGPU 1.5.3 sinks a load to the end of its block even past a
    /// store to the same place: a value must be stored, or used, before what it was loaded from is overwritten.
    /// </remarks>
    public static void Count(in PathInputs inputs, in PathState state, SideOf at)
    {
        StateShape shape = inputs.Run.Shape;
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int next = state.Int(shape.NextRung(at.Role, ladder));
            int counted = state.Int(shape.Counted(at.Role, ladder));
            double margin = inputs.MarginBefore[next] - inputs.MarginBefore[counted];
            double sum = state.Double(StateShape.Sum(at.Role, Tally.Margin));
            state.Double(StateShape.Sum(at.Role, Tally.Margin)) = Ops.Fma(open, margin, sum);
            state.Int(shape.Counted(at.Role, ladder)) = next;
        }
    }
}
