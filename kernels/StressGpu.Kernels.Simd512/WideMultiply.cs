using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StressGpu.Kernels;

/// <summary>64-bit products of the even 32-bit lanes.</summary>
internal static class WideMultiply
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Even(Bits a, Bits b)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(a, b).AsUInt32();
        }

        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFul);
        return ((a.AsUInt64() & low) * (b.AsUInt64() & low)).AsUInt32();
    }
}
