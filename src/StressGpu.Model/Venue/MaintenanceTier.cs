namespace StressGpu.Model;

/// <summary>One tier of a maintenance schedule: MM = N (Rate + add-on) - Deduction while N is at least the floor.</summary>
/// <param name="FromNotionalUsd">Floor of the tier, USD of notional.</param>
/// <param name="Rate">Maintenance rate, fraction of notional, in (0, 1).</param>
/// <param name="DeductionUsd">What makes the schedule continuous, USD.</param>
public sealed record MaintenanceTier(double FromNotionalUsd, double Rate, double DeductionUsd);
