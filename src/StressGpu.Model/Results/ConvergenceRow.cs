namespace StressGpu.Model;

/// <summary>A statistic of the first paths of a run with its 95 % interval: a row of convergence.parquet.</summary>
/// <param name="Metric">Name of the metric (<c>bad_debt</c>).</param>
/// <param name="Statistic">As in <see cref="SummaryRow.Statistic"/>.</param>
/// <param name="Level">Level of a VaR or ES in (0, 1); NaN otherwise.</param>
/// <param name="Paths">How many of the first paths.</param>
/// <param name="Value">The estimate.</param>
/// <param name="CiLow">Lower end; NaN where there are too few paths for one.</param>
/// <param name="CiHigh">Upper end; NaN where there are too few paths for one.</param>
public sealed record ConvergenceRow(
    string Metric, string Statistic, double Level, long Paths, double Value, double CiLow, double CiHigh);
