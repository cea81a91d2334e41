namespace StressGpu.Model;

/// <summary>One point of an exceedance curve: P(metric &gt; threshold) with its 95 % interval.</summary>
public sealed record ExceedanceRow(string Metric, double Threshold, double Probability, double CiLow, double CiHigh);
