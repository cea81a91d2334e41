using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// Where a path keeps what importance sampling needs, after all other floats: the sum of each driver over a segment, a running
/// log-likelihood ratio of each component, and which component the path is of. No slots where nothing is shifted.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct DriverShape
{
    /// <summary>Components of the mixture, the unshifted one included; 0: nothing is shifted.</summary>
    public int Components;

    /// <summary>Parts of the horizon in each of which a shift is constant: that of step t is t Segments / Steps, rounded down.</summary>
    public int Segments;

    /// <summary>Assets rounded up to whole quads.</summary>
    public int PaddedAssets;

    /// <summary>First float slot.</summary>
    public int Floats;

    /// <summary>Slots of floats.</summary>
    public readonly int FloatSlots => Components == 0 ? 0 : PaddedAssets + Components + 1;

    /// <summary>Float: sum of an asset's driver over the segment so far.</summary>
    public readonly int Sum(int asset) => Floats + asset;

    /// <summary>Float: sum of shift times driver of a component over the segments so far.</summary>
    public readonly int Ratio(int component) => Floats + PaddedAssets + component;

    /// <summary>Float: first row of the path's component in <see cref="DriverArrays.Shifts"/>.</summary>
    public readonly int FirstRow => Floats + PaddedAssets + Components;
}
