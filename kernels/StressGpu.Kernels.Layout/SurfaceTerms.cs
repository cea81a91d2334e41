using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>The implied volatility surface of an underlying, as kernels read it (decision 0007).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SurfaceTerms
{
    /// <summary>At-the-money volatility for 30 days at the start, per square root of a year.</summary>
    public double Level;

    /// <summary>Relative change of the level per unit of log maturity.</summary>
    public double Term;

    /// <summary>Change of volatility per unit of log moneyness at 30 days.</summary>
    public double Skew;

    /// <summary>Curvature in log moneyness.</summary>
    public double Smile;

    /// <summary>Change of log level per change of log price.</summary>
    public double SpotBeta;

    /// <summary>What is left of the log level's noise after a step, fraction.</summary>
    public double NoiseDecay;

    /// <summary>Standard deviation of what a step adds to the log level's noise.</summary>
    public double NoiseScale;
}
