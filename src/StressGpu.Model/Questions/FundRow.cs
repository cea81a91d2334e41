namespace StressGpu.Model;

/// <summary>The fund that keeps the probability of an unfunded loss at or below a level: a row of fund.parquet.</summary>
/// <param name="Probability">The level.</param>
/// <param name="FundUsd">The fund, USD.</param>
/// <param name="CiLow">Lower end of its 95 % interval; NaN where under 50 paths need more.</param>
/// <param name="CiHigh">Upper end of its 95 % interval; NaN where under 50 paths need more.</param>
/// <param name="Paths">Paths that the estimate rests on.</param>
public sealed record FundRow(double Probability, double FundUsd, double CiLow, double CiHigh, long Paths);
