namespace StressGpu.Model;

/// <summary>One statistic of one metric at a point of a sweep, and how it differs from the scenario as written: a row of sweep.parquet.</summary>
/// <param name="Point">The point; 0 is the scenario as it is written.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="Difference">Its value less that of point 0; NaN at point 0.</param>
/// <param name="DifferenceLow">Lower end of the difference's 95 % interval, path by path; NaN where there is none.</param>
/// <param name="DifferenceHigh">Upper end.</param>
public sealed record SweepRow(int Point, SummaryRow Statistic, double Difference, double DifferenceLow, double DifferenceHigh);
