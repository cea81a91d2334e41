namespace StressGpu.Model;

/// <summary>Positions are liquidated in slices (decision 0011).</summary>
/// <param name="Slices">Number of equal slices, at least 2.</param>
/// <param name="CoolDownMinutes">From slice to slice, minutes, positive.</param>
public sealed record PartialLiquidation(int Slices, double CoolDownMinutes);
