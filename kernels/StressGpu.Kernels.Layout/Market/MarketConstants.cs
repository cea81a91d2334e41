using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>The scalars of a market; a market leaves those of others 0.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MarketConstants
{
    /// <summary>Steps of a bar (garch, bootstrap), or between two moves of the chain (regime).</summary>
    public int BarSteps;

    /// <summary>Uniform words of a chi-square: half of nu, rounded down; 0 where innovations are normal.</summary>
    public int ChiWords;

    /// <summary>1 where nu is odd.</summary>
    public int ChiOdd;

    /// <summary>nu - 2.</summary>
    public float ChiScale;

    /// <summary>1/BarSteps: a step's share of a bar's variance.</summary>
    public float ShareOfBar;

    /// <summary>-1/(2 BarSteps).</summary>
    public float MinusHalfShare;

    /// <summary>Thresholds of the clock of common jumps.</summary>
    public int CommonJumps;

    /// <summary>Thresholds of the clock of all own jumps.</summary>
    public int OwnJumps;

    /// <summary>Number of regimes.</summary>
    public int Regimes;

    /// <summary>Regime at the start; -1: drawn.</summary>
    public int StartRegime;

    /// <summary>Rows of the history.</summary>
    public int Rows;
}
