using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>The tails of the losses that a fund is for: their shape, and what a fit says beyond the data.</summary>
internal static class TailText
{
    private const int Width = 32;

    private static readonly (string Label, PathColumn Column)[] Metrics =
        [("bad debt", PathColumn.BadDebtUsd), ("unfunded loss", PathColumn.UnfundedUsd)];

    /// <summary>Label and text of each line; none for a metric that is never positive.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(RunSummary summary)
    {
        foreach ((string label, PathColumn column) in Metrics)
        {
            string metric = PathColumns.Metric(column);
            ExceedanceRow[] curve = [.. summary.Exceedance.Where(r => r.Metric == metric)];
            if (curve.Length < 2 || curve[0].Probability == 0)
            {
                continue;
            }

            // The last point is above nobody: the largest loss.
            yield return ($"tail of {label}", $"$0 {Sparkline.Of(curve, summary.Paths, Width)} {Amounts.Money(curve[^1].Threshold)}, "
                + $"P(more) from {Amounts.Percent(curve[0].Probability)} down to 1 in {Amounts.Count(summary.Paths)}, log scale");
            if (summary.Tails.FirstOrDefault(t => t.Metric == metric && t.Extrapolated) is { } beyond)
            {
                yield return ("  extrapolated", Extrapolated(beyond));
                yield return ("", Fit(beyond));
            }
        }
    }

    private static string Extrapolated(TailRow row) =>
        $"VaR {Amounts.Percent(row.Level)} {Amounts.Money(row.Var)} ({Amounts.ShortRange(row.VarLow, row.VarHigh)})"
        + (double.IsNaN(row.Es) ? ""
            : $", ES {Amounts.Money(row.Es)} ("
                + (double.IsNaN(row.EsHigh) ? $"{Amounts.Short(row.EsLow)} and more)" : $"{Amounts.ShortRange(row.EsLow, row.EsHigh)})"));

    private static string Fit(TailRow row) =>
        $"by a generalised Pareto fit to the worst {Amounts.Count(row.Exceedances)} paths, shape {Amounts.Digits(row.Shape)}"
        + (row.Trusted ? "" : $": not to be trusted (p {Amounts.Digits(row.PValue)})");
}
