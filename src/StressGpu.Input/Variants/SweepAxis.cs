using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>A member, or several that move together, and the values that it takes in turn.</summary>
/// <param name="Member">Path of the member: <c>venue.insuranceFundUsd</c>.</param>
/// <param name="Values">At least one.</param>
/// <param name="Origin">Who asks for it.</param>
public sealed record SweepAxis(string Member, ImmutableArray<MemberValue> Values, ChangeOrigin Origin)
{
    /// <summary>The change that one of the values stands for.</summary>
    public MemberChange Change(int value) => new(Member, Values[value], Origin);
}
