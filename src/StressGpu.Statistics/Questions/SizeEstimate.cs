namespace StressGpu.Statistics;

/// <summary>The smallest amount that is enough on all but a share of the paths.</summary>
/// <param name="Probability">That share: the probability that it is not enough.</param>
/// <param name="Usd">The amount, USD: an order statistic.</param>
/// <param name="Low">Lower end of its 95 % interval; NaN where under 50 paths need more.</param>
/// <param name="High">Upper end of its 95 % interval; NaN where under 50 paths need more.</param>
/// <param name="Paths">Paths that the estimate rests on.</param>
public readonly record struct SizeEstimate(double Probability, double Usd, double Low, double High, long Paths);
