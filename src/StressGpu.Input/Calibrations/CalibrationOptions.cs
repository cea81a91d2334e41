namespace StressGpu.Input;

/// <summary>What to fit and how to check it.</summary>
/// <param name="Model">The model.</param>
public sealed record CalibrationOptions(CalibrationModel Model)
{
    /// <summary>Number of regimes, 2 to 4.</summary>
    public int Regimes { get; init; } = 2;

    /// <summary>Key of the random numbers of simulated comparisons and block bootstraps.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether the market file gets the estimated drifts; a stress test usually wants none.</summary>
    public bool WithDrift { get; init; }
}
