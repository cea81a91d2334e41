using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>Sensitivities against central differences of the value, with Richardson's extrapolation.</summary>
internal static class Derivatives
{
    /// <summary>Fails where a delta or gamma is off; prices within two steps of a barrier are left out.</summary>
    public static void AssertMatch(OptionSeries series)
    {
        foreach (double forward in (double[])[70, 88, 96, 100, 103, 112, 135])
        {
            foreach (double deviation in (double[])[0.05, 0.2, 0.8])
            {
                double step = 0.02 * deviation * forward;
                bool barrier = OptionPayoff.HasBarrier(series.Kind);
                if (barrier && Math.Abs(forward - series.BarrierUsd) <= 2 * step)
                {
                    continue;
                }

                double scale = OptionPayoff.IsDigital(series.Kind) ? 1 / forward : 1;
                Assert.Equal(First(series, forward, deviation, step), Payoffs.Delta(series, forward, deviation), 2e-5 * scale / deviation);
                Assert.Equal(
                    Second(series, forward, deviation, step),
                    Payoffs.Gamma(series, forward, deviation),
                    2e-5 * scale / (forward * deviation * deviation));
            }
        }
    }

    private static double First(in OptionSeries series, double forward, double deviation, double step)
    {
        double near = Payoffs.Value(series, forward + step, deviation) - Payoffs.Value(series, forward - step, deviation);
        double far = Payoffs.Value(series, forward + 2 * step, deviation) - Payoffs.Value(series, forward - 2 * step, deviation);
        return (8 * near - far) / (12 * step);
    }

    private static double Second(in OptionSeries series, double forward, double deviation, double step)
    {
        double near = Payoffs.Value(series, forward + step, deviation) + Payoffs.Value(series, forward - step, deviation);
        double far = Payoffs.Value(series, forward + 2 * step, deviation) + Payoffs.Value(series, forward - 2 * step, deviation);
        return (16 * near - far - 30 * Payoffs.Value(series, forward, deviation)) / (12 * step * step);
    }
}
