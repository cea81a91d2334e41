using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>An asset's constants in a moving venue (decision 0011).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AssetTerms
{
    /// <summary>ref^2, the variance a year at which the stress ratio is 1.</summary>
    public float ReferenceVariance;

    /// <summary>1/ref^2; 0 where the volatility is 0.</summary>
    public float InverseReference;

    /// <summary>1/(1 - r), r the largest maintenance rate.</summary>
    public float MostInverseLong;

    /// <summary>1/(1 - r), r the smallest maintenance rate.</summary>
    public float LeastInverseLong;

    /// <summary>1/(1 + r), r the smallest maintenance rate.</summary>
    public float MostInverseShort;

    /// <summary>1/(1 + r), r the largest maintenance rate.</summary>
    public float LeastInverseShort;

    /// <summary>Share of its depth under which the asset is illiquid.</summary>
    public float IlliquidBelow;

    /// <summary>Add-on by open interest: most of it over the width of its range, a USD.</summary>
    public float OpenInterestSlope;

    /// <summary>Open interest at which the add-on begins, USD.</summary>
    public float OpenInterestLow;

    /// <summary>Most of the add-on by open interest.</summary>
    public float OpenInterestMost;

    /// <summary>Open interest at the start (longs and shorts), USD.</summary>
    public double OpenInterestUsd;

    /// <summary>The part of it that is fixed in USD: inverse perpetuals.</summary>
    public double OpenInterestInUsd;

    /// <summary>1 over <see cref="OpenInterestUsd"/>; 0 where there is none.</summary>
    public double InverseOpenInterest;

    /// <summary>The asset's own fund at the start, USD.</summary>
    public double FundUsd;
}
