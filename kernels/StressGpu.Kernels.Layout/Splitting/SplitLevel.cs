namespace StressGpu.Kernels.Layout;

/// <summary>A level that splits a path: reached at the end of the first row where the score is at least the threshold.</summary>
/// <param name="Score">What is compared.</param>
/// <param name="Threshold">In the score's unit.</param>
public readonly record struct SplitLevel(RunningScore Score, double Threshold);
