namespace StressGpu.Statistics;

/// <summary>
/// Minimises a smooth convex function in a box: spectral projected gradient (Birgin, Martinez and Raydan 2000, SIAM J. Optimization 10,
/// 1196-1211).
/// </summary>
internal static class ProjectedGradient
{
    private const int Memory = 10;
    private const double Decrease = 1e-4;
    private const double LeastStep = 1e-8;
    private const double MostStep = 1e8;
    private const double Enough = 1e-7;

    /// <summary>Moves a point to the minimum.</summary>
    /// <param name="function">Value, and gradient into its second argument.</param>
    /// <param name="x">Where to begin, inside the box; changed in place.</param>
    /// <param name="bounds">Largest size of each variable.</param>
    /// <param name="iterations">Most iterations.</param>
    public static void Minimise(Func<double[], double[], double> function, double[] x, double[] bounds, int iterations)
    {
        double[] gradient = new double[x.Length];
        double[] newGradient = new double[x.Length];
        double[] next = new double[x.Length];
        List<double> values = [function(x, gradient)];
        double step = 1;
        for (int i = 0; i < iterations; i++)
        {
            double[] direction = [.. x.Select((v, k) => Math.Clamp(v - step * gradient[k], -bounds[k], bounds[k]) - v)];
            double slope = direction.Zip(gradient, (d, g) => d * g).Sum();
            if (direction.Max(Math.Abs) < Enough || slope > -Enough * Enough)
            {
                return;
            }

            double worst = values.TakeLast(Memory).Max();
            double value;
            for (double share = 1; ; share /= 2)
            {
                for (int k = 0; k < x.Length; k++)
                {
                    next[k] = x[k] + share * direction[k];
                }

                value = function(next, newGradient);
                if (value <= worst + Decrease * share * slope || share < LeastStep)
                {
                    break;
                }
            }

            double moved = 0;
            double turned = 0;
            for (int k = 0; k < x.Length; k++)
            {
                moved += (next[k] - x[k]) * (next[k] - x[k]);
                turned += (next[k] - x[k]) * (newGradient[k] - gradient[k]);
            }

            step = turned <= 0 ? MostStep : Math.Clamp(moved / turned, LeastStep, MostStep);
            next.CopyTo(x, 0);
            newGradient.CopyTo(gradient, 0);
            values.Add(value);
        }
    }
}
