using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StressGpu.Input;

/// <summary>Paths of members with wildcards: names, and in brackets <c>*</c>, a number from 0, or an id.</summary>
internal static partial class MemberPattern
{
    /// <summary>The steps of a path; empty where it is none.</summary>
    public static ImmutableArray<MemberStep> Parse(string path) => Path().IsMatch(path)
        ? [.. Step().Matches(path).Select(m => new MemberStep(m.Value.Trim('.', '[', ']'), m.Value[0] == '['))]
        : [];

    [GeneratedRegex(@"^[A-Za-z$][A-Za-z0-9]*(\[[^\[\]]+\])*(\.[A-Za-z][A-Za-z0-9]*(\[[^\[\]]+\])*)*\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\[[^\[\]]+\]|\.?[A-Za-z$][A-Za-z0-9]*")]
    private static partial Regex Step();
}
