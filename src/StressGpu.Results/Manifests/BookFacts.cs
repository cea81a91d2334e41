namespace StressGpu.Results;

/// <summary>What the book was.</summary>
/// <param name="Positions">Open positions.</param>
/// <param name="Rungs">Rungs after merging.</param>
/// <param name="MergeErrorBound">Largest relative shift of a trigger price by merging; 0 for an exact book.</param>
/// <param name="AlreadyLiquidatable">Positions that are liquidatable at the start.</param>
public sealed record BookFacts(long Positions, long Rungs, double MergeErrorBound, long AlreadyLiquidatable);
