namespace StressGpu.Model;

/// <summary>What a run made of its book.</summary>
/// <param name="Positions">Number of positions.</param>
/// <param name="Rungs">Number of price levels they were merged into.</param>
/// <param name="LargestShiftBasisPoints">Largest distance a trigger was moved by merging, basis points of log price.</param>
/// <param name="ShortfallErrorUsd">
/// Bound on what merging changes in the shortfall of a complete liquidation at any given price: the sum of quantity times
/// the distance of each bankruptcy price from its rung's, USD.
/// </param>
/// <param name="LiquidatableAtStart">Positions that trigger at the start price; they are liquidated at step 0.</param>
public sealed record BookFacts(
    int Positions, int Rungs, double LargestShiftBasisPoints, double ShortfallErrorUsd, int LiquidatableAtStart);
