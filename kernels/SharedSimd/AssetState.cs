namespace StressGpu.Kernels;

/// <summary>One asset of one path: its addresses are found once, its fields lie at constant distances.</summary>
internal readonly unsafe struct AssetState(float* floats, double* doubles, int* flowStep)
{
    private readonly float* floats = floats;
    private readonly double* doubles = doubles;
    private readonly int* flowStep = flowStep;

    /// <summary>Step at which the flow was last brought up to date.</summary>
    public ref int FlowStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref *flowStep;
    }

    /// <summary>A field of <see cref="AssetFloat"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Float(int field) => ref floats[field * Real.Count];

    /// <summary>A field of <see cref="AssetDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Double(int field) => ref doubles[field * Real.Count];

    /// <summary>An asset of a lane's state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AssetState Of(in PathState state, int asset) => new(
        state.Floats.At(StateShape.FloatOf(asset, 0) * Real.Count),
        state.Doubles.At(StateShape.DoubleOf(asset, 0) * Real.Count),
        state.Ints.At(StateShape.FlowStep(asset) * Real.Count));
}
