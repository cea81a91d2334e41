using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A maintenance tier: margin is the largest of rate times notional less deduction.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TierEntry
{
    public double Rate;

    /// <summary>USD.</summary>
    public double DeductionUsd;
}
