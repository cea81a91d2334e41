namespace StressGpu.Kernels;

/// <summary>The ladders of one path in one role.</summary>
internal struct LadderState
{
    private PathState state;
    private StateShape shape;
    private int role;

    /// <summary>Signed trigger of a ladder's next rung.</summary>
    public readonly ref float NextTrigger(int ladder) => ref state.Float(shape.NextTrigger(role, ladder));

    /// <summary>The next rung of a ladder.</summary>
    public readonly ref int NextRung(int ladder) => ref state.Int(shape.NextRung(role, ladder));

    /// <summary>The ladders of a path's state.</summary>
    public static LadderState Of(in PathState state, StateShape shape, int role)
    {
        LadderState it;
        it.state = state;
        it.shape = shape;
        it.role = role;
        return it;
    }
}
