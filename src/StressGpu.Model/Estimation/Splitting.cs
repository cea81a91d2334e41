namespace StressGpu.Model;

/// <summary>Multilevel splitting: a path that first reaches a level of a running score goes on as several.</summary>
public sealed record Splitting : Estimation
{
    /// <summary>Branches of a split, from 2.</summary>
    public int Factor { get; init; } = DefaultFactor;

    /// <summary>The branches where no number is named.</summary>
    public const int DefaultFactor = 2;
}
