using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// One price level of a ladder: all positions of one asset, side and tier that trigger together. Sums are over the rungs
/// before this one, so the difference of two rungs is the volume between them; a ladder ends with a rung that never triggers.
/// Triggers are kept apart (<see cref="PathArrays.Triggers"/>): a search reads many of them, a sweep the sums of two rungs.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct Rung
{
    /// <summary>Sum of quantities of the earlier rungs, units of the asset.</summary>
    public double QuantityBefore;

    /// <summary>Sum of quantity times bankruptcy price of the earlier rungs, USD.</summary>
    public double BankruptcyUsdBefore;

    /// <summary>Bankruptcy price of this rung, USD per unit; negative for shorts, so that keys fall along every ladder.</summary>
    public double SignedBankruptcyPrice;

    /// <summary>Number of positions in the earlier rungs.</summary>
    public int PositionsBefore;
}
