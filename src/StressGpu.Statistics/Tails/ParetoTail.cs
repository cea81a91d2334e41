namespace StressGpu.Statistics;

/// <summary>The upper tail of a sample: a threshold, how many paths are above it, and the distribution of their excesses.</summary>
/// <param name="Threshold">The threshold, in the metric's unit.</param>
/// <param name="Fit">The fit to the excesses over it.</param>
/// <param name="Paths">Paths of the sample.</param>
/// <param name="Effect">Design effect of the number of exceedances: 1 where paths are independent.</param>
/// <remarks>
/// Intervals by the delta method on the logarithm of the excess over the threshold, from the Fisher information of shape and scale
/// (Smith 1987, Annals of Statistics 15, 1174-1207) and the binomial number of exceedances.
/// </remarks>
internal sealed record ParetoTail(double Threshold, ParetoFit Fit, long Paths, double Effect)
{
    private const double NearExponential = 1e-5;

    /// <summary>Share of the paths that exceed the threshold.</summary>
    public double Share => Fit.Count / (double)Paths;

    /// <summary>The shape's interval.</summary>
    public Interval ShapeInterval => Interval.Normal(Fit.Shape, (1 + Fit.Shape) * Math.Sqrt(Effect / Fit.Count));

    /// <summary>VaR where a smaller share than <see cref="Share"/> is beyond it.</summary>
    /// <param name="beyond">Share of paths beyond the level, 1 - a.</param>
    public (double Value, Interval Interval) ValueAtRisk(double beyond)
    {
        Quantile q = QuantileAt(beyond);
        return OverThreshold(q.Excess, q.ByShape, q.Excess, q.ByLogShare);
    }

    /// <summary>Expected shortfall; NaN where the shape is 1 or more, without an upper end where its interval reaches 1.</summary>
    /// <param name="beyond">Share of paths beyond the level, 1 - a.</param>
    public (double Value, Interval Interval) ExpectedShortfall(double beyond)
    {
        if (Fit.Shape >= 1)
        {
            return (double.NaN, Interval.None);
        }
        Quantile q = QuantileAt(beyond);
        double left = 1 - Fit.Shape;
        double excess = (q.Excess + Fit.Scale) / left;
        (double value, Interval interval) = OverThreshold(excess, (q.ByShape + excess) / left, excess, q.ByLogShare / left);
        return (value, ShapeInterval.High < 1 ? interval : interval with { High = double.NaN });
    }

    // The excess that a share of all paths is beyond, and its derivatives by the shape and by the logarithm of the share above the
    // threshold; that by the logarithm of the scale is the excess itself.
    private Quantile QuantileAt(double beyond)
    {
        double log = PortableMath.Log(Share / beyond);
        double power = PortableMath.ExpMinusOne(Fit.Shape * log);
        bool isExponential = Math.Abs(Fit.Shape) < NearExponential;
        double ratio = isExponential ? log * (1 + Fit.Shape * log / 2) : power / Fit.Shape;
        double byShape = isExponential ? log * log / 2 : (log * (1 + power) - ratio) / Fit.Shape;
        return new(Fit.Scale * ratio, Fit.Scale * byShape, Fit.Scale * (1 + power));
    }

    private (double Value, Interval Interval) OverThreshold(double excess, double byShape, double byLogScale, double byLogShare)
    {
        double shape = 1 + Fit.Shape;
        double variance = Effect / Fit.Count
            * (shape * shape * byShape * byShape + 2 * shape * byLogScale * byLogScale - 2 * shape * byShape * byLogScale
                + (1 - Share) * byLogShare * byLogShare);
        double relative = Interval.Z * Math.Sqrt(Math.Max(0, variance)) / excess;
        double factor = 1 + PortableMath.ExpMinusOne(relative);
        return (Threshold + excess, new(Threshold + excess / factor, Threshold + excess * factor));
    }

    private readonly record struct Quantile(double Excess, double ByShape, double ByLogShare);
}
