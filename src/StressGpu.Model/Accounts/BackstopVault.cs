namespace StressGpu.Model;

/// <summary>A vault that takes over accounts near bankruptcy and carries their inventory.</summary>
/// <param name="CapitalUsd">What it can lose before its losses become bad debt, USD, not negative.</param>
/// <param name="HalfLifeMinutes">Half-life of its inventory as it closes it, minutes, positive.</param>
public sealed record BackstopVault(double CapitalUsd, double HalfLifeMinutes)
{
    /// <summary>Share of maintenance under which it takes over isolated positions, fraction; 0: never.</summary>
    public double IsolatedShare { get; init; }
}
