namespace StressGpu.Kernels;

/// <summary>Which mechanisms a run uses.</summary>
internal static class Uses
{
    /// <summary>Whether it uses any of some <see cref="Mechanism"/>s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Of(in PathInputs inputs, int mechanisms) => (inputs.Run.Mechanisms & mechanisms) != 0;
}
