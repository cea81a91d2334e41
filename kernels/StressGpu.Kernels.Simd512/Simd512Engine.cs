using System.Runtime.Intrinsics;

namespace StressGpu.Kernels.Simd512;

/// <summary>Entry point of the paths compiled for 512-bit vectors.</summary>
public static class Simd512Engine
{
    /// <summary>Whether this machine's vectors are this wide in hardware.</summary>
    public static bool IsAccelerated => Vector512.IsHardwareAccelerated;

    /// <summary>Prepares a run; the arrays must not change while it lives.</summary>
    public static ISimdRun Prepare(PathArrays arrays) => new SimdRun(arrays);
}
