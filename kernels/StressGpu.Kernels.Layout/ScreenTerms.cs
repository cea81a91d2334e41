using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// A series of options at one row, ready to be marked in floats for every path at once. Prices are in units of the
/// underlying's start price F0; the payoff while alive is that of <c>AlivePayoff</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct ScreenTerms
{
    /// <summary>One of <see cref="OptionPayoff"/>.</summary>
    public int Kind;

    /// <summary>1 where there is a vanilla option at <see cref="Strike"/>.</summary>
    public int Plain;

    /// <summary>1 where there is a vanilla option less at <see cref="Limit"/>.</summary>
    public int Cut;

    /// <summary>Square root of the time to expiry, years.</summary>
    public float RootYears;

    /// <summary>Volatility at the money per level of the surface: level (1 + term ln(tau/30d)).</summary>
    public float LevelScale;

    /// <summary>Volatility per unit of log moneyness.</summary>
    public float SkewScale;

    /// <summary>Curvature in log moneyness.</summary>
    public float Smile;

    /// <summary>Strike of the vanilla option, over F0.</summary>
    public float Strike;

    /// <summary>Strike of the digital option, and of the vanilla one less, over F0.</summary>
    public float Limit;

    /// <summary>Payout of the digital option at <see cref="Limit"/>, over F0; 0 where there is none, negative where less.</summary>
    public float Digital;

    /// <summary>(H/F0)^2.</summary>
    public float BarrierSquare;

    /// <summary>F0/H.</summary>
    public float InverseBarrier;

    /// <summary>log(H/F0).</summary>
    public SplitLog BarrierLog;

    /// <summary>log(K/F0), K the strike of the series.</summary>
    public SplitLog Moneyness;

    /// <summary>log(strike/F0).</summary>
    public SplitLog StrikeLog;

    /// <summary>log(limit/F0).</summary>
    public SplitLog LimitLog;

    /// <summary>log(strike F0/H^2).</summary>
    public SplitLog StrikeReflected;

    /// <summary>log(limit F0/H^2).</summary>
    public SplitLog LimitReflected;
}
