namespace StressGpu.Statistics;

/// <summary>
/// The expected shortfall of a hedged loss as a smooth convex function of the hedges and of the VaR: t + E[(loss - gain - t)+]/(1 - a)
/// (Rockafellar and Uryasev 2000, J. Risk 2, 21-41), whose kink is a parabola of a given half width, plus costs of the hedges.
/// Variables are in units that make all of them of order one: a hedge times the deviation of its return, over the scale.
/// </summary>
internal sealed class SmoothedShortfall
{
    private readonly double[] losses;
    private readonly double[] returns;
    private readonly double[] costs;
    private readonly double beyond;

    /// <param name="losses">Losses by path, in units of the scale.</param>
    /// <param name="returns">Returns over their deviations, <c>[path][asset]</c>.</param>
    /// <param name="costs">Cost of a unit of each hedge.</param>
    /// <param name="level">Level of the ES, in (0, 1).</param>
    public SmoothedShortfall(double[] losses, double[] returns, double[] costs, double level)
    {
        (this.losses, this.returns, this.costs) = (losses, returns, costs);
        beyond = (1 - level) * losses.Length;
    }

    /// <summary>Number of variables: the hedges, then the VaR.</summary>
    public int Variables => costs.Length + 1;

    /// <summary>Half width of the kink.</summary>
    public double Width { get; set; } = 1;

    /// <summary>Value and gradient.</summary>
    public double Of(double[] x, double[] gradient)
    {
        int assets = costs.Length;
        double threshold = x[assets];
        double sum = 0;
        double slopes = 0;
        Array.Clear(gradient);
        for (int path = 0; path < losses.Length; path++)
        {
            ReadOnlySpan<double> row = returns.AsSpan(path * assets, assets);
            double excess = losses[path] - threshold;
            for (int i = 0; i < assets; i++)
            {
                excess -= row[i] * x[i];
            }

            if (excess <= -Width)
            {
                continue;
            }

            double slope = excess >= Width ? 1 : (excess + Width) / (2 * Width);
            sum += excess >= Width ? excess : (excess + Width) * (excess + Width) / (4 * Width);
            slopes += slope;
            for (int i = 0; i < assets; i++)
            {
                gradient[i] -= slope * row[i] / beyond;
            }
        }

        gradient[assets] = 1 - slopes / beyond;
        return threshold + sum / beyond + Costs(x, gradient);
    }

    private double Costs(double[] x, double[] gradient)
    {
        double sum = 0;
        for (int i = 0; i < costs.Length; i++)
        {
            double size = Math.Sqrt(x[i] * x[i] + Width * Width * 1e-4);
            sum += costs[i] * size;
            gradient[i] += costs[i] * x[i] / size;
        }

        return sum;
    }
}
