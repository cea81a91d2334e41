namespace StressGpu.Results;

/// <summary>A level that split paths.</summary>
/// <param name="Metric">Metric whose value to date is compared: <c>liquidated</c>, <c>bad_debt</c> or <c>max_drawdown</c>.</param>
/// <param name="Value">The level, USD or a fraction.</param>
public sealed record ManifestSplitLevel(string Metric, double Value);
