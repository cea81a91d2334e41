namespace StressGpu.Kernels;

/// <summary>The implied volatility surface of decision 0007, in float64, and its noise.</summary>
internal static class Surface
{
    /// <summary>Thirty days, years.</summary>
    public const double MonthYears = 30.0 / 365;

    /// <summary>A day, years: skew does not grow within the last one.</summary>
    public const double DayYears = 1.0 / 365;

    /// <summary>Least volatility, per square root of a year.</summary>
    public const double Least = 0.05;

    /// <summary>Greatest volatility, per square root of a year.</summary>
    public const double Greatest = 5;

    /// <summary>Volatility at the money for 30 days: level exp(beta log(F/F0) + xi).</summary>
    public static double Level(in SurfaceTerms surface, double logMove, double noise) =>
        Ops.Mul(surface.Level, MoneyMath.Exp(Ops.Fma(surface.SpotBeta, logMove, noise)));

    /// <summary>sigma(k, tau) per square root of a year at a level, k = log(K/F), tau in years and positive.</summary>
    public static double Volatility(in SurfaceTerms surface, double level, double moneyness, double years)
    {
        double square = Ops.Mul(moneyness, moneyness);
        double skewed = Ops.Fma(SkewScale(surface, years), moneyness, Ops.Mul(surface.Smile, square));
        double volatility = Ops.Fma(level, TermScale(surface, years), skewed);
        return volatility < Least ? Least : volatility > Greatest ? Greatest : volatility;
    }

    /// <summary>1 + term ln(tau/30d).</summary>
    public static double TermScale(in SurfaceTerms surface, double years) =>
        Ops.Fma(surface.Term, MoneyMath.Log(years / MonthYears), 1.0);

    /// <summary>skew/sqrt(max(tau, 1d)/30d).</summary>
    public static double SkewScale(in SurfaceTerms surface, double years) =>
        surface.Skew / Ops.Sqrt((years > DayYears ? years : DayYears) / MonthYears);

    /// <summary>The noise a step later: xi' = decay xi + scale z, z a standard normal; for every path at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real NextNoise(in SurfaceTerms surface, Real noise, Real normal) => Ops.Fma(
        Ops.Of((float)surface.NoiseScale), normal, Ops.Mul(Ops.Of((float)surface.NoiseDecay), noise));
}
