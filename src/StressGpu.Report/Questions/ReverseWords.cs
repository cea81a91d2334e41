using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>A reverse stress test in sentences.</summary>
internal static class ReverseWords
{
    private const double LargestPercent = 3;

    /// <summary>The answer.</summary>
    public static string Sentence(ReverseAnswer answer)
    {
        string limit = $"{LimitWords.Subject(answer.Limit)} {LimitWords.Bound(answer.Limit)}";
        return answer.Crossings.Any(c => c.Found == "atStart") ? $"The scenario as it is written already has {limit.Replace(" to ", " at ", StringComparison.Ordinal)}."
            : Nearest(answer) is { } nearest ? $"{Upper(Shock(nearest))}{(nearest.HasInterval ? $" ({Interval(nearest)})" : "")} is enough to push {limit}."
            : $"Nothing that was tried pushes {limit}.";
    }

    /// <summary>The nearest crossing along one direction.</summary>
    public static CrossingView? Nearest(ReverseAnswer answer) =>
        answer.Crossings.Where(c => c.IsFound && c.Along != CrossingView.Combination).MinBy(c => c.Distance);

    /// <summary>A shock: <c>13 % less depth</c>.</summary>
    public static string Shock(CrossingView crossing)
    {
        (double share, bool isDown) = (Share(crossing, crossing.Distance), crossing.IsDown);
        string much = share > LargestPercent ? $"× {Amounts.Digits(1 + share)}" : Amounts.Percent(share);
        return crossing.Along switch
        {
            CrossingView.Combination => Together(crossing.Change),
            "volatility" => share > LargestPercent ? "volatility " + much : $"{much} more volatility",
            "depth" => $"{much} less depth",
            "correlation" => $"a correlation {much} closer to 1",
            "shock" => $"a fall of all prices by {much}",
            _ => $"{crossing.Name} {much}{(isDown ? " lower" : share > LargestPercent ? "" : " higher")}",
        };
    }

    /// <summary>The 95 % interval in the same unit.</summary>
    public static string Interval(CrossingView crossing)
    {
        (double low, double high) = (Share(crossing, crossing.Ends.Low), Share(crossing, crossing.Ends.High));
        return !crossing.HasInterval ? "no interval: the statistic jumps over the bound"
            : crossing.Along == CrossingView.Combination ? $"95 %: {Amounts.PercentRange(crossing.Ends.Low / crossing.Distance, crossing.Ends.High / crossing.Distance)} of this shock"
            : low > LargestPercent ? $"95 %: × {Amounts.ShortRange(1 + low, 1 + high)}" : $"95 %: {Amounts.PercentRange(low, high)}";
    }

    /// <summary>With a capital letter.</summary>
    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // By how much of itself a member grows, or falls.
    private static double Share(CrossingView crossing, double distance) => crossing.IsDown ? 1 - Math.Pow(2, -distance) : Math.Pow(2, distance) - 1;

    // Without what explains a shock, and without shocks that are none.
    private static string Together(string change)
    {
        string words = change.Replace(" x ", " × ", StringComparison.Ordinal).Replace("all fair prices fall by", "a fall of all prices by", StringComparison.Ordinal);
        for (int open = words.IndexOf(" (", StringComparison.Ordinal); open >= 0; open = words.IndexOf(" (", StringComparison.Ordinal))
        {
            words = words.Remove(open, words.IndexOf(')', open) - open + 1);
        }

        string[] parts = [.. words.Split(", ").Where(p => !p.EndsWith("× 1", StringComparison.Ordinal))];
        return string.Join(" and ", parts);
    }
}
