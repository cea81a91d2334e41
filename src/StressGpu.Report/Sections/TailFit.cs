using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The generalised Pareto fit of a metric's tail, as a line beyond what the paths show.</summary>
internal sealed class TailFit
{
    private const int Points = 40;
    private readonly ImmutableArray<TailRow> rows;
    private readonly long paths;

    private TailFit(ImmutableArray<TailRow> rows, long paths) => (this.rows, this.paths) = (rows, paths);

    /// <summary>The levels that the fit alone speaks of, from the nearest.</summary>
    public IEnumerable<TailRow> Extrapolated => rows.Where(r => r.Extrapolated).OrderBy(r => r.Level);

    /// <summary>Whether the tail looks like the fit.</summary>
    public bool IsTrusted => rows[0].Trusted;

    /// <summary>The fit of a metric; null where there is none, or none that reaches beyond the paths.</summary>
    public static TailFit? Of(ReportContext context, string metric)
    {
        ImmutableArray<TailRow> rows = [.. context.Run.Summary.Tails.Where(t => t.Metric == metric)];
        return rows.Any(r => r.Extrapolated) ? new(rows, context.Summary.Paths) : null;
    }

    /// <summary>What is to be said of it below the chart.</summary>
    public string Caption(string metric)
    {
        TailRow furthest = Extrapolated.Last();
        string fit = $"generalised Pareto fit of {Amounts.Count(rows[0].Exceedances)} paths, shape {Amounts.Digits(rows[0].Shape)}";
        return IsTrusted
            ? $"Dashed: extrapolation by a {fit}. By it 1 in {Amounts.Count((long)Math.Round(1 / (1 - furthest.Level)))} exceeds "
                + $"{MetricText.Value(metric, "var", furthest.Var)} ({MetricText.Interval(metric, "var", (furthest.VarLow, furthest.VarHigh))})."
            : $"The tail does not look like a {fit}: nothing is extrapolated.";
    }

    /// <summary>Thresholds and probabilities of the dashed line: from where 50 paths lie beyond to the furthest level.</summary>
    public IEnumerable<(double X, double P)> Line()
    {
        TailRow fit = rows[0];
        double first = Math.Log(Math.Min(50.0, fit.Exceedances) / paths);
        double last = Math.Log(1 - Extrapolated.Last().Level);
        for (int i = 0; i <= Points; i++)
        {
            double p = Math.Exp(first + (last - first) * i / Points);
            yield return (At(p), p);
        }
    }

    // The quantile of the fit: threshold + scale / shape ((N p / k)^-shape - 1).
    private double At(double probability)
    {
        TailRow fit = rows[0];
        double share = probability * paths / fit.Exceedances;
        return fit.Threshold + (Math.Abs(fit.Shape) < 1e-9 ? -fit.Scale * Math.Log(share) : fit.Scale / fit.Shape * (Math.Pow(share, -fit.Shape) - 1));
    }
}
