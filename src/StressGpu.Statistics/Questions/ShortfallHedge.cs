namespace StressGpu.Statistics;

/// <summary>The hedges that leave the smallest expected shortfall of a loss, costs included.</summary>
public static class ShortfallHedge
{
    private const int Iterations = 400;
    private static readonly double[] Widths = [0.5, 0.15, 0.05, 0.02];

    /// <summary>Finds the notionals, USD by asset, positive long.</summary>
    /// <param name="lossesUsd">Losses by path.</param>
    /// <param name="returns">Simple returns, <c>[path][asset]</c>, row-major.</param>
    /// <param name="level">Level of the ES.</param>
    /// <param name="boundUsd">Largest size of each notional, positive.</param>
    /// <param name="costRate">Cost of a notional, as a fraction of its size.</param>
    public static double[] Fit(double[] lossesUsd, double[] returns, TailLevel level, double boundUsd, double costRate)
    {
        ArgumentNullException.ThrowIfNull(lossesUsd);
        ArgumentNullException.ThrowIfNull(returns);
        int assets = returns.Length / lossesUsd.Length;
        double[] deviations = Deviations(returns, assets);
        double[] ascending = [.. lossesUsd];
        Array.Sort(ascending);
        double scale = ascending[^1] - ascending[0];
        if (scale == 0)
        {
            return new double[assets];
        }

        double var = ascending[(int)level.Rank(lossesUsd.Length) - 1];
        SmoothedShortfall function = new(
            Array.ConvertAll(lossesUsd, l => l / scale), [.. returns.Select((r, i) => deviations[i % assets] > 0 ? r / deviations[i % assets] : 0)],
            Array.ConvertAll(deviations, d => d > 0 ? costRate / d : 1), level.Fraction);
        double[] x = [.. new double[assets], var / scale];
        double[] bounds = [.. deviations.Select(d => boundUsd * d / scale), double.MaxValue];
        foreach (double width in Widths)
        {
            function.Width = width;
            ProjectedGradient.Minimise(function.Of, x, bounds, Iterations);
        }

        return [.. deviations.Select((d, i) => d > 0 ? x[i] * scale / d : 0)];
    }

    /// <summary>Losses with hedges: less their gain, plus their costs.</summary>
    /// <param name="lossesUsd">Losses by path.</param>
    /// <param name="returns">Simple returns, <c>[path][asset]</c>.</param>
    /// <param name="notionalsUsd">Notionals by asset, positive long.</param>
    /// <param name="costRate">Cost of a notional, as a fraction of its size.</param>
    public static double[] Hedged(double[] lossesUsd, double[] returns, double[] notionalsUsd, double costRate)
    {
        ArgumentNullException.ThrowIfNull(lossesUsd);
        ArgumentNullException.ThrowIfNull(notionalsUsd);
        double cost = costRate * notionalsUsd.Sum(Math.Abs);
        double[] hedged = new double[lossesUsd.Length];
        for (int path = 0; path < hedged.Length; path++)
        {
            double gain = 0;
            for (int i = 0; i < notionalsUsd.Length; i++)
            {
                gain += notionalsUsd[i] * returns[path * notionalsUsd.Length + i];
            }

            hedged[path] = lossesUsd[path] - gain + cost;
        }

        return hedged;
    }

    private static double[] Deviations(double[] returns, int assets)
    {
        Moments[] moments = new Moments[assets];
        double[] column = new double[returns.Length / assets];
        for (int asset = 0; asset < assets; asset++)
        {
            for (int path = 0; path < column.Length; path++)
            {
                column[path] = returns[path * assets + asset];
            }

            moments[asset] = Moments.Of(column);
        }

        return [.. moments.Select(m => Math.Sqrt(m.Variance))];
    }
}
