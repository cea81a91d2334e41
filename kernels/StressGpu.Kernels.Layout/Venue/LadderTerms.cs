using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A ladder's constants in a moving venue (decision 0011).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LadderTerms
{
    /// <summary>r: maintenance rate of the tier.</summary>
    public double Rate;

    /// <summary>Deduction of the tier for one position, USD; of a slice its part.</summary>
    public double DeductionUsd;

    /// <summary>Liquidation fee, fraction of executed notional.</summary>
    public double FeeRate;

    /// <summary>The ladder of the slice before; -1 for the first.</summary>
    public int SliceBefore;

    /// <summary>1 where its positions count as accounts: the first slice.</summary>
    public int Counts;
}
