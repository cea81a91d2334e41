namespace StressGpu.Statistics;

/// <summary>A statistic at one place of a search.</summary>
/// <param name="At">Where, in the search's own unit.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of its 95 % interval; NaN where there is none.</param>
/// <param name="High">Upper end of its 95 % interval; NaN where there is none.</param>
public readonly record struct SearchPoint(double At, double Value, double Low, double High);
