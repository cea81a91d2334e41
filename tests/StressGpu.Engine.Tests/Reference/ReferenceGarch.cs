using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>GJR-GARCH on bars of some steps.</summary>
internal static class ReferenceGarch
{
    public static Func<int, double[]> Of(Scenario scenario, GarchModel model, Func<int, double[]> driving, Func<int, double> fat)
    {
        int steps = (int)Math.Round(model.BarMinutes / scenario.Horizon.StepMinutes);
        double dt = scenario.Horizon.StepYears;
        double Bar(double volatility) => Math.Pow(scenario.Market.VolatilityMultiplier * volatility, 2) * dt * steps;
        double[] stationary = [.. scenario.Assets.Select(a => Bar(a.AnnualVolatility))];
        double[] h = [.. model.Assets.Select((g, a) => g.StartVolatility is { } start ? Bar(start) : stationary[a])];
        var sums = new double[h.Length];
        double s = 1;
        return step =>
        {
            s = model.DegreesOfFreedom is null ? 1 : step % steps == 0 ? fat(step) : s;
            double[] w = driving(step);
            double[] returns = new double[h.Length];
            for (int a = 0; a < h.Length; a++)
            {
                double innovation = Math.Sqrt(h[a] / steps) * w[a] * s;
                returns[a] = scenario.Assets[a].AnnualDrift * dt - h[a] / (2 * steps) + innovation;
                sums[a] += innovation;
                if ((step + 1) % steps == 0)
                {
                    AssetGarch g = model.Assets[a];
                    double omega = stationary[a] * (1 - g.Alpha - g.Gamma / 2 - g.Beta);
                    h[a] = omega + (g.Alpha + (sums[a] < 0 ? g.Gamma : 0)) * sums[a] * sums[a] + g.Beta * h[a];
                    sums[a] = 0;
                }
            }

            return returns;
        };
    }
}
