namespace StressGpu.Statistics;

/// <summary>One column of neighbouring paths in a run and in its baseline, path by path.</summary>
/// <param name="Value">The run's values.</param>
/// <param name="Baseline">As many of the baseline.</param>
public sealed record PairedValues(ReadOnlyMemory<double> Value, ReadOnlyMemory<double> Baseline);
