namespace StressGpu.Model;

/// <summary>One statistic of one metric with its 95 % interval: a row of summary.parquet.</summary>
/// <param name="Metric">Name of the metric (<c>bad_debt</c>).</param>
/// <param name="Statistic"><c>mean</c>, <c>var</c>, <c>es</c>, <c>ratio</c> (of two means) or <c>probability</c> (of a positive value).</param>
/// <param name="Level">Level of a VaR or ES in (0, 1); NaN otherwise.</param>
/// <param name="Value">The estimate.</param>
/// <param name="CiLow">Lower end of the 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="CiHigh">Upper end of the 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="Paths">Paths that the estimate rests on.</param>
/// <param name="Ess">Effective sample size.</param>
public sealed record SummaryRow(
    string Metric, string Statistic, double Level, double Value, double CiLow, double CiHigh, long Paths, double Ess);
