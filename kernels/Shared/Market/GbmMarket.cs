namespace StressGpu.Kernels;

/// <summary>Correlated geometric Brownian motions; also a window of history, whose returns are drifts, with noise around it.</summary>
internal readonly struct GbmMarket : IMarket
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start(in PathInputs inputs, in PathState state) => StepDeviations.Constant(inputs, state);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Drivers.Draw(inputs, state, path, step, quad, out Quad own);
        Diffusion.Move(inputs, state, quad, own, step * inputs.Run.DriftStride);
    }
}
