namespace StressGpu.Model;

/// <summary>Mark to model of what is illiquid (decision 0011).</summary>
/// <param name="BelowUsd">Depth under which it applies, USD per 1 %.</param>
/// <param name="Haircut">h, fraction in [0, 1).</param>
public sealed record IlliquidMark(double BelowUsd, double Haircut);
