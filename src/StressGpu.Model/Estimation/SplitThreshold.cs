namespace StressGpu.Model;

/// <summary>A level that splits paths.</summary>
/// <param name="Metric">What is compared at the end of each row: liquidated or bad debt to date, USD, or the largest drawdown to date.</param>
/// <param name="Value">The level, USD or a fraction.</param>
public sealed record SplitThreshold(PathColumn Metric, double Value);
