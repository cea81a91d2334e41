namespace StressGpu.Model;

/// <summary>Importance sampling: a mixture of mean shifts of the market's first normals, with an unshifted (defensive) part.</summary>
public sealed record ImportanceSampling : Estimation
{
    /// <summary>Most shifted components.</summary>
    public int Directions { get; init; } = DefaultDirections;

    /// <summary>Share of unshifted paths, in (0, 1); rounded to a sixteenth. No weight exceeds its reciprocal.</summary>
    public double DefensiveShare { get; init; } = DefaultDefensiveShare;

    /// <summary>The directions where no number is named.</summary>
    public const int DefaultDirections = 4;

    /// <summary>The defensive share where none is named.</summary>
    public const double DefaultDefensiveShare = 0.25;
}
