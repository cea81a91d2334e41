using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>A way to make a scenario worse; its unit is one halving or doubling.</summary>
/// <param name="Name">As <c>--along</c> names it.</param>
/// <param name="Most">Farthest that is tried.</param>
/// <param name="Changes">The scenario's changes at a distance, which is positive.</param>
/// <param name="Text">The same for people.</param>
internal sealed record ShockDirection(string Name, double Most, Func<double, ImmutableArray<MemberChange>> Changes, Func<double, string> Text)
{
    /// <summary>The changes; none at distance 0.</summary>
    public ImmutableArray<MemberChange> At(double distance) => distance <= 0 ? [] : Changes(distance);
}
