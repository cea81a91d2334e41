extern alias simd256;
extern alias simd512;

using StressGpu.Kernels.Layout;
using Simd256Engine = simd256::StressGpu.Kernels.Simd256.Simd256Engine;
using Simd512Engine = simd512::StressGpu.Kernels.Simd512.Simd512Engine;

namespace StressGpu.Engine;

/// <summary>The SIMD engines and which of them fits this machine; both give the same bits anywhere.</summary>
public static class SimdEngines
{
    /// <summary>The widest vectors this machine has, in bits.</summary>
    public static int WidestBits => Simd512Engine.IsAccelerated ? 512 : 256;

    /// <summary>Prepares a run on vectors of 256 or 512 bits.</summary>
    public static ISimdRun Prepare(PathArrays arrays, int vectorBits) =>
        vectorBits == 512 ? Simd512Engine.Prepare(arrays) : Simd256Engine.Prepare(arrays);
}
