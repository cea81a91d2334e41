using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A logarithm as a sum of two floats, so that near the money nothing is lost where a float is taken from it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SplitLog
{
    /// <summary>The number rounded to a float.</summary>
    public float High;

    /// <summary>What the rounding left.</summary>
    public float Low;

    /// <summary>Splits a number.</summary>
    public static SplitLog Of(double log)
    {
        SplitLog it;
        it.High = (float)log;
        it.Low = (float)(log - it.High);
        return it;
    }
}
