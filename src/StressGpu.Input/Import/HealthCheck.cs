using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>Health factors of imported accounts against recorded ones.</summary>
/// <param name="LargestDifference">Largest relative difference.</param>
/// <param name="Differing">Accounts that differ by more than <see cref="Tolerance"/>.</param>
/// <param name="Examples">The first of them, by id.</param>
public sealed record HealthCheck(double LargestDifference, int Differing, ImmutableArray<string> Examples)
{
    /// <summary>Relative difference that rounding of the snapshot explains.</summary>
    public const double Tolerance = 1e-10;
}
