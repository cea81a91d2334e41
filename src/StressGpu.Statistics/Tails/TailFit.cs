using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Fits the tail of a metric and puts it into rows.</summary>
/// <remarks>
/// The threshold is the lowest at which the excesses look generalised Pareto: from the worst twentieth of the paths, at most
/// <see cref="MostExceedances"/>, ever a third fewer, down to <see cref="FewestExceedances"/>, the first number whose
/// Anderson-Darling test does not reject at 10 %. Where all are rejected, the one nearest to acceptance, marked as not trusted.
/// </remarks>
internal static class TailFit
{
    /// <summary>Fewest paths above a threshold.</summary>
    public const int FewestExceedances = 100;

    /// <summary>Most paths above a threshold: with more, narrow intervals round a fit to the wrong part of the tail.</summary>
    public const int MostExceedances = 1000;

    private const double Rejection = 0.1;
    private const double Irregular = -0.45;

    // Shares beyond 99, 99.5, 99.9, 99.99 and 99.999 %; shown as long as one path is to be expected there.
    private static readonly ImmutableArray<double> Beyond = [0.01, 0.005, 0.001, 0.0001, 0.00001];

    /// <summary>The rows of a metric, by level; none where too few paths have a positive value.</summary>
    public static IEnumerable<TailRow> Rows(MetricResult result)
    {
        if (Best(result) is not { } chosen)
        {
            return [];
        }
        return Beyond.Where(b => b < chosen.Tail.Share && Math.Round(1 / b) <= result.Paths).Select(b => Row(result, chosen, b));
    }

    private static Candidate? Best(MetricResult result)
    {
        Candidate? best = null;
        long most = Math.Min(Math.Min(result.Paths / 20, result.Kept - 1), Math.Min(result.Positives, MostExceedances));
        for (long count = most; count >= FewestExceedances; count = 2 * count / 3)
        {
            if (At(result, (int)count) is { } candidate && !(candidate.PValue <= best?.PValue))
            {
                best = candidate;
            }
            if (best?.PValue > Rejection)
            {
                break;
            }
        }
        return best;
    }

    // The fit to the paths above the one whose rank follows, or fewer where values repeat.
    private static Candidate? At(MetricResult result, int count)
    {
        double threshold = count < result.Positives ? result.Tail.FromTop(count + 1) : 0;
        int above = (int)result.Tail.CountAbove(threshold, count);
        if (above < FewestExceedances || result.Tail.FromTop(above) == result.Tail.FromTop(1))
        {
            return null;
        }
        double[] excesses = new double[above];
        for (int i = 0; i < above; i++)
        {
            excesses[i] = result.Tail.FromTop(above - i) - threshold;
        }
        ParetoFit fit = ParetoFit.Of(excesses);
        double statistic = AndersonDarling.Statistic(fit, excesses);
        double effect = Math.Max(1, result.EffectAbove(threshold, above));
        return new(new(threshold, fit, result.Paths, effect), statistic, GoodnessTable.PValue(fit.Shape, statistic));
    }

    private static TailRow Row(MetricResult result, Candidate chosen, double beyond)
    {
        (ParetoTail tail, ParetoFit fit) = (chosen.Tail, chosen.Tail.Fit);
        (double var, Interval varInterval) = tail.ValueAtRisk(beyond);
        (double es, Interval esInterval) = tail.ExpectedShortfall(beyond);
        double end = result.Column is PathColumn.MaxDrawdown or PathColumn.MaxDrawdownFair ? 1 : double.PositiveInfinity;
        return new(PathColumns.Metric(result.Column), 1 - beyond)
        {
            Threshold = tail.Threshold,
            Exceedances = fit.Count,
            Shape = fit.Shape,
            ShapeLow = tail.ShapeInterval.Low,
            ShapeHigh = tail.ShapeInterval.High,
            Scale = fit.Scale,
            Var = Math.Min(end, var),
            VarLow = Math.Min(end, varInterval.Low),
            VarHigh = Math.Min(end, varInterval.High),
            Es = Math.Min(end, es),
            EsLow = Math.Min(end, esInterval.Low),
            EsHigh = Math.Min(end, esInterval.High),
            Extrapolated = TailLevel.HasTooFew(beyond, result.Paths),
            AndersonDarling = chosen.Statistic,
            PValue = chosen.PValue,
            Trusted = chosen.PValue > Rejection && fit.Shape > Irregular,
        };
    }

    private sealed record Candidate(ParetoTail Tail, double Statistic, double PValue);
}
