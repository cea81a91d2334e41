using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// Where a path keeps what importance sampling needs, after all other floats: the sum of each driver over a segment, a running
/// log-likelihood ratio of each component, which component the path is of, and for how long. No slots where nothing is shifted.
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

    /// <summary>What stops a path's shift: the <see cref="Tally"/> of its traded role, or one of the constants below.</summary>
    public int Score;

    /// <summary>A path's shift stops once its score is above this; largest drawdown as a fall of log price.</summary>
    public double StopAbove;

    /// <summary>Score: shifts never stop.</summary>
    public const int NoScore = -1;

    /// <summary>Score: the largest fall of a traded price from its peak.</summary>
    public const int Drawdown = -2;

    /// <summary>Slots of floats.</summary>
    public readonly int FloatSlots => Components == 0 ? 0 : PaddedAssets + Components + 4;

    /// <summary>The segment of a step; <see cref="Segments"/> for the step after the last.</summary>
    public readonly int SegmentOf(int step, int steps) => step * Segments / steps;

    /// <summary>Row of a component's segment in <see cref="DriverArrays.HalfSquares"/> and <see cref="DriverArrays.Shifts"/>.</summary>
    public readonly int Row(int component, int segment) => component * Segments + segment;

    /// <summary>Index of an asset's shift in <see cref="DriverArrays.Shifts"/>.</summary>
    public readonly int Shift(int component, int segment, int asset) => Row(component, segment) * PaddedAssets + asset;

    /// <summary>Float: sum of an asset's driver over the segment so far.</summary>
    public readonly int Sum(int asset) => Floats + asset;

    /// <summary>Float: log-likelihood ratio of a component to no shift, over the segments so far.</summary>
    public readonly int Ratio(int component) => Floats + PaddedAssets + component;

    /// <summary>Float: first row of the path's component in <see cref="DriverArrays.Shifts"/>.</summary>
    public readonly int FirstRow => Floats + PaddedAssets + Components;

    /// <summary>Float: 1 until the path's shift stops, then 0.</summary>
    public readonly int Active => FirstRow + 1;

    /// <summary>Float: active steps of the segment so far.</summary>
    public readonly int SegmentSteps => FirstRow + 2;

    /// <summary>Float: active steps.</summary>
    public readonly int Steps => FirstRow + 3;
}
