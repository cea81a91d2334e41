using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>What options are worth, written from the textbooks: the other side of the comparisons.</summary>
internal static class Payoffs
{
    /// <summary>Every kind.</summary>
    public static int[] All { get; } = [.. Enumerable.Range(0, OptionPayoff.Count)];

    /// <summary>The kinds that die at a barrier.</summary>
    public static int[] Barriers { get; } = [.. All.Where(OptionPayoff.HasBarrier)];

    /// <summary>A series that expires in a quarter of a year.</summary>
    public static OptionSeries Series(int kind, double strike, double barrier = 0, double years = 0.25) => new()
    {
        Kind = kind,
        StrikeUsd = strike,
        ExpiryYears = years,
        BarrierUsd = barrier,
    };

    /// <summary>Value by the closed forms at a deviation, as <see cref="OptionMark"/> takes it.</summary>
    public static double Value(in OptionSeries series, double forward, double deviation)
    {
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Value(series, alive, forward, deviation)
            : alive.Value(forward, deviation);
    }

    /// <summary>dV/dF by the closed forms at a deviation.</summary>
    public static double Delta(in OptionSeries series, double forward, double deviation)
    {
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Delta(series, alive, forward, deviation)
            : alive.Delta(forward, deviation);
    }

    /// <summary>d2V/dF2 by the closed forms at a deviation.</summary>
    public static double Gamma(in OptionSeries series, double forward, double deviation)
    {
        AlivePayoff alive = AlivePayoff.Of(series);
        return OptionPayoff.HasBarrier(series.Kind)
            ? Barrier.Gamma(series, alive, forward, deviation)
            : alive.Gamma(forward, deviation);
    }

    /// <summary>USD per unit at expiry, if it lives.</summary>
    public static double AtExpiry(in OptionSeries series, double price) => series.Kind switch
    {
        OptionPayoff.DigitalCall => price > series.StrikeUsd ? 1 : 0,
        OptionPayoff.DigitalPut => price < series.StrikeUsd ? 1 : 0,
        OptionPayoff.Call or OptionPayoff.DownAndOutCall or OptionPayoff.UpAndOutCall => Math.Max(price - series.StrikeUsd, 0),
        _ => Math.Max(series.StrikeUsd - price, 0),
    };

    /// <summary>
    /// The mean payoff by numerical integration over the density of log S at expiry on paths that never touched the barrier:
    /// the normal density less its reflection, exp(-h) n(z - 2h), h = log(H/F), the drift being -v^2/2.
    /// </summary>
    public static double Integrated(OptionSeries series, double forward, double deviation)
    {
        bool kept = OptionPayoff.HasBarrier(series.Kind);
        double h = kept ? Math.Log(series.BarrierUsd / forward) : 0;
        double low = kept && h < 0 ? h : -deviation * deviation / 2 - 14 * deviation;
        double high = kept && h > 0 ? h : deviation * deviation / 2 + 14 * deviation;
        double kink = Math.Clamp(Math.Log(series.StrikeUsd / forward), low, high);
        double Integrand(double z)
        {
            double density = Density(z, deviation) - (kept ? Math.Exp(-h) * Density(z - 2 * h, deviation) : 0);
            return AtExpiry(series, forward * Math.Exp(z)) * density;
        }

        return GaussLegendre(Integrand, low, kink) + GaussLegendre(Integrand, kink, high);
    }

    private static double Density(double z, double deviation)
    {
        double x = z / deviation + deviation / 2;
        return Math.Exp(-x * x / 2) / (deviation * Math.Sqrt(2 * Math.PI));
    }

    /// <summary>In 64 parts, so that a narrow density is seen; the ends are not met, where digital payoffs jump.</summary>
    private static double GaussLegendre(Func<double, double> integrand, double low, double high)
    {
        const int parts = 64;
        double width = (high - low) / parts;
        return Enumerable.Range(0, parts).Sum(part => MathNet.Numerics.Integration.GaussLegendreRule.Integrate(
            integrand, low + part * width, low + (part + 1) * width, 20));
    }
}
