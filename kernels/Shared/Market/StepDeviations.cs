namespace StressGpu.Kernels;

/// <summary>Writes each asset's standard deviation of a step's log return, before jumps; only where a bridge needs it.</summary>
internal static class StepDeviations
{
    /// <summary>The same in every step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Constant(in PathInputs inputs, in PathState state)
    {
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            Scaled(inputs, state, quad, 0, Ops.Of(1f));
        }
    }

    /// <summary>Those of a quad, of the table that begins at <paramref name="first"/>, times a factor of each path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scaled(in PathInputs inputs, in PathState state, int quad, int first, Real factor)
    {
        if (inputs.Run.Bridge != 0)
        {
            Of(inputs, quad, first, factor).Store(state, quad, AssetFloat.StepDeviation);
        }
    }

    /// <summary>Those of a quad, times a factor of each path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad Of(in PathInputs inputs, int quad, int first, Real factor)
    {
        int asset = first + 4 * quad;
        Quad deviations;
        deviations.A0 = Ops.Of(inputs.Market.Deviations[asset]);
        deviations.A1 = Ops.Of(inputs.Market.Deviations[asset + 1]);
        deviations.A2 = Ops.Of(inputs.Market.Deviations[asset + 2]);
        deviations.A3 = Ops.Of(inputs.Market.Deviations[asset + 3]);
        deviations.Scale(factor);
        return deviations;
    }
}
