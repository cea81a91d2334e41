using System.Runtime.Intrinsics;

namespace StressGpu.Kernels;

/// <summary>64-bit products of the even 32-bit lanes.</summary>
internal static class WideMultiply
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Even(Bits a, Bits b)
    {
        if (WideProcessor.IsSupported)
        {
            return WideProcessor.Multiply(a, b).AsUInt32();
        }

        var low = Wide.Create(0xFFFFFFFFul);
        return ((a.AsUInt64() & low) * (b.AsUInt64() & low)).AsUInt32();
    }
}
