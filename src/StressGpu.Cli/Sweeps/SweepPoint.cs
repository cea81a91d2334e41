using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>A point of the grid.</summary>
/// <param name="Index">From 1; 0 is the scenario as it is written.</param>
/// <param name="Choices">Which value of each axis, from 0; empty at point 0.</param>
/// <param name="Changes">The same as changes of the scenario.</param>
internal sealed record SweepPoint(int Index, ImmutableArray<int> Choices, ImmutableArray<MemberChange> Changes)
{
    /// <summary><c>venue.insuranceFundUsd = 5e6, venue.liquidationFeeRate x 2</c>.</summary>
    public override string ToString() => Changes.IsEmpty ? "as written" : string.Join(", ", Changes);
}
