namespace StressGpu.Statistics;

/// <summary>A mean or a share with its error over paths.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error; NaN for fewer than two paths.</param>
/// <param name="Paths">Paths that contribute to it.</param>
public readonly record struct LossEstimate(double Value, double StandardError, long Paths);
