using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>One run of a question.</summary>
/// <param name="Changes">What it has different from the scenario.</param>
/// <param name="Columns">Columns whose values are kept path by path.</param>
internal sealed record RunSettings(ImmutableArray<MemberChange> Changes, ImmutableArray<PathColumn> Columns)
{
    /// <summary>Takes blocks beside the statistics; may be null.</summary>
    public Action<PathBlock>? Consume { get; init; }

    /// <summary>Whether blocks carry the columns of assets.</summary>
    public bool WithAssets { get; init; }
}
