using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Points of a sweep as text for people.</summary>
internal static class SweepText
{
    /// <summary>A value of an axis: <c>5 m</c>, <c>x 0.5</c>, <c>adl</c>.</summary>
    public static string Value(MemberValue value) => double.IsNaN(value.Number) ? value.ToString()
        : value.IsFactor ? "x " + Amounts.Plain(value.Number)
        : Math.Abs(value.Number) >= 1000 ? Amounts.Short(value.Number)
        : Amounts.Plain(value.Number);

    /// <summary>What a point is.</summary>
    public static string Point(SweepPoint point) => point.Changes.IsEmpty ? "as written"
        : string.Join(", ", point.Changes.Select(c => $"{c.Member.Split('.')[^1]} {Value(c.Value)}"));
}
