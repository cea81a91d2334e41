using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A series of options, as kernels read it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct OptionSeries
{
    /// <summary>Index of the asset.</summary>
    public int Underlying;

    /// <summary>Index of the underlying's <see cref="SurfaceTerms"/>.</summary>
    public int Surface;

    /// <summary>One of <see cref="OptionPayoff"/>.</summary>
    public int Kind;

    /// <summary>K, USD, positive.</summary>
    public double StrikeUsd;

    /// <summary>Time from the start to expiry, years of 365 days.</summary>
    public double ExpiryYears;

    /// <summary>H, USD; positive where the payoff has a barrier.</summary>
    public double BarrierUsd;
}
