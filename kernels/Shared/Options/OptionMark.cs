namespace StressGpu.Kernels;

/// <summary>
/// A series' mark and sensitivities by the model, per unit, in float64; from expiry on its payoff. A knocked-out series is
/// worth 0, which its holder must know: here only a price beyond the barrier knocks out.
/// </summary>
internal static class OptionMark
{
    /// <summary>Mark, USD.</summary>
    public static double Of(in OptionSeries series, in SurfaceTerms surface, in MarketPoint point) =>
        AtLevel(series, surface, Surface.Level(surface, point.LogMove, point.Noise), point.ForwardUsd, point.Years);

    /// <summary>Units of the underlying that move as one unit does: dV/dF at the strike's volatility.</summary>
    public static double Delta(in OptionSeries series, in SurfaceTerms surface, in MarketPoint point)
    {
        double deviation = Deviation(series, surface, point);
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Delta(series, alive, point.ForwardUsd, deviation)
            : alive.Delta(point.ForwardUsd, deviation);
    }

    /// <summary>Change of delta per USD of the underlying, at the strike's volatility.</summary>
    public static double Gamma(in OptionSeries series, in SurfaceTerms surface, in MarketPoint point)
    {
        double deviation = Deviation(series, surface, point);
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Gamma(series, alive, point.ForwardUsd, deviation)
            : alive.Gamma(point.ForwardUsd, deviation);
    }

    /// <summary>Mark at a given level of the surface, USD.</summary>
    /// <param name="series">The series.</param>
    /// <param name="surface">Its underlying's surface.</param>
    /// <param name="level">Volatility at the money for 30 days, per square root of a year.</param>
    /// <param name="forwardUsd">The underlying's mark, USD.</param>
    /// <param name="years">Time since the start, years.</param>
    public static double AtLevel(
        in OptionSeries series, in SurfaceTerms surface, double level, double forwardUsd, double years)
    {
        double left = series.ExpiryYears - years;
        double deviation = left > 0 ? Deviation(surface, level, MoneyMath.Log(series.StrikeUsd / forwardUsd), left) : 0;
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Value(series, alive, forwardUsd, deviation)
            : alive.Value(forwardUsd, deviation);
    }

    private static double Deviation(in OptionSeries series, in SurfaceTerms surface, in MarketPoint point)
    {
        double left = series.ExpiryYears - point.Years;
        double level = Surface.Level(surface, point.LogMove, point.Noise);
        return left > 0 ? Deviation(surface, level, MoneyMath.Log(series.StrikeUsd / point.ForwardUsd), left) : 0;
    }

    private static double Deviation(in SurfaceTerms surface, double level, double moneyness, double years) =>
        Ops.Mul(Surface.Volatility(surface, level, moneyness, years), Ops.Sqrt(years));
}
