namespace StressGpu.Results;

/// <summary>Rates of the simulation stage.</summary>
/// <param name="PathsPerSecond">Paths a second.</param>
/// <param name="AssetStepsPerSecond">Paths x assets x steps a second.</param>
public sealed record Throughput(double PathsPerSecond, double AssetStepsPerSecond);
