namespace StressGpu.Model;

/// <summary>
/// How one statistic of one metric differs from a baseline that met the same random numbers, with its 95 % interval from the
/// differences path by path: a row of baseline.parquet.
/// </summary>
/// <param name="Metric">Name of the metric (<c>bad_debt</c>).</param>
/// <param name="Statistic"><c>mean</c>, <c>probability</c> (of a positive value) or <c>es</c>.</param>
/// <param name="Level">Level of an ES in (0, 1); NaN otherwise.</param>
/// <param name="Difference">Value less baseline, in the metric's unit.</param>
/// <param name="CiLow">Lower end of the difference's 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="CiHigh">Upper end of the difference's 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="Baseline">The baseline's estimate.</param>
/// <param name="Value">This run's estimate.</param>
public sealed record BaselineRow(
    string Metric, string Statistic, double Level, double Difference, double CiLow, double CiHigh, double Baseline, double Value)
{
    /// <summary>
    /// Variance of the difference over that of two runs with random numbers of their own: 0 where both runs are the same, 1 where
    /// pairing gains nothing. NaN where nothing varies.
    /// </summary>
    public required double VarianceRatio { get; init; }

    /// <summary>Paths on which the metric (for a probability: the event) is another.</summary>
    public required long DifferingPaths { get; init; }
}
