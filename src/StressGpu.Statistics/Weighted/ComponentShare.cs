namespace StressGpu.Statistics;

/// <summary>What one component of a mixture contributes to the tail that is aimed at.</summary>
/// <param name="Component">0: unshifted.</param>
/// <param name="Paths">Its paths.</param>
/// <param name="TailPaths">Those of them beyond VaR.</param>
/// <param name="TailShare">Share of the tail's weight that they carry.</param>
public sealed record ComponentShare(int Component, long Paths, long TailPaths, double TailShare);
