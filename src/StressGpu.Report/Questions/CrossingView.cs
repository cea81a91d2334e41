using System.Text.RegularExpressions;

namespace StressGpu.Report;

/// <summary>Where a limit is breached along a direction.</summary>
/// <param name="Along">Name of the direction, or <c>combination</c>.</param>
/// <param name="Found"><c>found</c>, <c>atStart</c> (breached as written) or <c>never</c>.</param>
/// <param name="Distance">In halvings and doublings.</param>
/// <param name="Change">What is changed there, in words.</param>
/// <param name="IsMonotone">Whether the statistic went one way only over all that was tried.</param>
public sealed partial record CrossingView(string Along, string Found, double Distance, string Change, bool IsMonotone)
{
    /// <summary>Name of all directions together.</summary>
    public const string Combination = "combination";

    /// <summary>The 95 % interval of the distance; NaN where there is none.</summary>
    public (double Low, double High) Ends { get; init; } = (double.NaN, double.NaN);

    /// <summary>Whether the limit is breached somewhere, but not as the scenario is written.</summary>
    internal bool IsFound => Found == "found";

    /// <summary>The member or direction in words, without what is above it.</summary>
    internal string Name => Capitals().Replace(Along.TrimEnd('*').Split('.')[^1], m => " " + m.Value.ToLowerInvariant()).Replace(" usd", "", StringComparison.Ordinal);

    /// <summary>Whether it falls rather than grows: of a member the words tell, as factors under 1 begin with a nought.</summary>
    internal bool IsDown => Along is "depth" or "correlation" or "shock" || (Along.EndsWith('*') && Change.Contains(" x 0", StringComparison.Ordinal));

    /// <summary>Whether there is an interval around the place: none where the statistic jumps over the bound.</summary>
    internal bool HasInterval => Ends.Low <= Distance && Distance <= Ends.High;

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
