namespace StressGpu.Kernels;

/// <summary>The ladders of one path in one role: their addresses are found once.</summary>
internal readonly unsafe struct LadderState(float* triggers, int* pointers)
{
    private readonly float* triggers = triggers;
    private readonly int* pointers = pointers;

    /// <summary>Signed trigger of a ladder's next rung.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float NextTrigger(int ladder) => ref triggers[(uint)(StateShape.FloatsPerLadder * ladder * Real.Count)];

    /// <summary>The next rung of a ladder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int NextRung(int ladder) => ref pointers[(uint)(StateShape.IntsPerLadder * ladder * Real.Count)];

    /// <summary>The ladders of a lane's state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LadderState Of(in PathState state, StateShape shape, int role) => new(
        state.Floats.At(shape.NextTrigger(role, 0) * Real.Count),
        state.Ints.At(shape.NextRung(role, 0) * Real.Count));
}
