namespace StressGpu.Model;

/// <summary>Funding of perpetuals (decision 0011); longs pay where the rate is positive.</summary>
/// <param name="IntervalHours">From payment to payment, a whole number of steps.</param>
/// <param name="InterestRate">Interest an interval, fraction.</param>
/// <param name="ClampBand">Most that interest may differ from the premium, fraction.</param>
/// <param name="Cap">Most of the rate an interval, fraction.</param>
public sealed record Funding(double IntervalHours, double InterestRate, double ClampBand, double Cap);
