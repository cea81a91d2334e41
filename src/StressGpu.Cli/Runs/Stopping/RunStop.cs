using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>Where and why an open-ended run ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Paths">Paths simulated.</param>
/// <param name="MostPaths">Most paths that it might have had.</param>
/// <param name="Precisions">What was asked for and what was reached; none where only the time was limited.</param>
internal sealed record RunStop(StopReason Reason, long Paths, long MostPaths, ImmutableArray<PrecisionOutcome> Precisions)
{
    /// <summary>Whether a precision was asked for that is not reached.</summary>
    public bool IsImprecise => Precisions.Any(p => !p.IsMet);

    /// <summary>The reason as files and JSON name it.</summary>
    public string ReasonName => Reason switch
    {
        StopReason.Precise => "precise",
        StopReason.Time => "time",
        _ => "paths",
    };
}
