namespace StressGpu.Input;

/// <summary>An estimated parameter.</summary>
/// <param name="Asset">Whose; empty for the whole market.</param>
/// <param name="Name">The name of its member in a scenario.</param>
/// <param name="Value">The estimate; a fraction where it is one.</param>
/// <param name="StandardError">Standard error; NaN where there is none: a bound was reached, or the value is not estimated.</param>
/// <param name="IsFraction">Whether people read it as per cent.</param>
public sealed record Estimate(string Asset, string Name, double Value, double StandardError, bool IsFraction = false);
