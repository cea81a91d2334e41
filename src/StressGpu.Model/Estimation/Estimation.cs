namespace StressGpu.Model;

/// <summary>How a run reaches the tail of a metric with fewer paths than crude simulation needs.</summary>
public abstract record Estimation
{
    /// <summary>The metric whose tail is aimed at; estimates of the others hold too, with intervals of their own.</summary>
    public required PathColumn Metric { get; init; }

    /// <summary>The level aimed at, in (0, 1).</summary>
    public double Level { get; init; } = DefaultLevel;

    /// <summary>Paths of the pilot over all its rounds.</summary>
    public int PilotPaths { get; init; } = DefaultPilotPaths;

    /// <summary>The level where none is named.</summary>
    public const double DefaultLevel = 0.999;

    /// <summary>The pilot's paths where no number is named.</summary>
    public const int DefaultPilotPaths = 16_384;
}
