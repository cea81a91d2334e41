using System.Collections.Immutable;

namespace StressGpu.Report;

/// <summary>What stands around the sections of a page.</summary>
/// <param name="Title">Title of the window.</param>
/// <param name="Kicker">What kind of page it is.</param>
/// <param name="Heading">What it is of.</param>
internal sealed record PageHead(string Title, string Kicker, string Heading)
{
    /// <summary>The line below the heading.</summary>
    public required string Facts { get; init; }

    /// <summary>Files whose bytes are not those of the manifest.</summary>
    public required ImmutableArray<string> Damaged { get; init; }

    /// <summary>The last line.</summary>
    public required string Footer { get; init; }
}
