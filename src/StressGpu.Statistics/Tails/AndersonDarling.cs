namespace StressGpu.Statistics;

/// <summary>
/// How well excesses follow the generalised Pareto distribution fitted to them, with weight on the tails (Anderson and Darling
/// 1954; with both parameters estimated: Choulakian and Stephens 2001, Technometrics 43, 478-484).
/// </summary>
internal static class AndersonDarling
{
    /// <summary>The statistic; large where the fit is bad.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="ascending">The excesses in ascending order.</param>
    public static double Statistic(ParetoFit fit, ReadOnlySpan<double> ascending)
    {
        double sum = 0;
        int n = ascending.Length;
        for (int i = 0; i < n; i++)
        {
            double hazard = fit.Hazard(ascending[i]);
            // -ln F by the excess and -ln(1 - F) by the one as far from the other end: each excess has both weights.
            sum += (2 * i + 1) * PortableMath.Log(-PortableMath.ExpMinusOne(-hazard)) - (2 * (n - i) - 1) * hazard;
        }
        return -n - sum / n;
    }
}
