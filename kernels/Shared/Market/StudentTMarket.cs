namespace StressGpu.Kernels;

/// <summary>Geometric motions whose normals of a step share a chi-square: joint tails.</summary>
internal struct StudentTMarket : IMarket
{
    private Real factor;

    public readonly void Start(in PathInputs inputs, in PathState state)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step) =>
        ChiSquare.Factor(path, inputs.Run, (uint)step, out factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Drivers.Draw(inputs, state, path, step, quad, out Quad own);
        own.Scale(factor);
        Diffusion.Move(inputs, state, quad, own, step * inputs.Run.DriftStride);
        StepDeviations.Scaled(inputs, state, quad, 0, factor);
    }
}
