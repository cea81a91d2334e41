namespace StressGpu.Report;

/// <summary>A reverse stress test in sentences.</summary>
internal static class ReverseWords
{
    /// <summary>The answer.</summary>
    public static string Sentence(ReverseAnswer answer)
    {
        string limit = $"{LimitWords.Subject(answer.Limit)} {LimitWords.Bound(answer.Limit)}";
        if (answer.Crossings.Any(c => c.Found == "atStart"))
        {
            return $"The scenario as it is written already has {LimitWords.Subject(answer.Limit)} {LimitWords.Bound(answer.Limit)[(answer.Limit.Operator == ">=" ? 3 : 0)..]}.";
        }

        return Nearest(answer) is { } nearest
            ? $"{Upper(Shock(nearest.Change))} is enough to push {limit}."
            : $"Nothing that was tried pushes {limit}.";
    }

    /// <summary>The nearest crossing along one direction.</summary>
    public static CrossingView? Nearest(ReverseAnswer answer) =>
        answer.Crossings.Where(c => c.IsFound && c.Along != CrossingView.Combination).MinBy(c => c.Distance);

    /// <summary>A shock without what explains it.</summary>
    public static string Shock(string change)
    {
        string words = change.Replace(" x ", " × ", StringComparison.Ordinal);
        for (int open = words.IndexOf(" (", StringComparison.Ordinal); open >= 0; open = words.IndexOf(" (", StringComparison.Ordinal))
        {
            words = words.Remove(open, words.IndexOf(')', open) - open + 1);
        }

        return words.Replace("all fair prices fall by", "a fall of all prices by", StringComparison.Ordinal);
    }

    /// <summary>The interval of a crossing: both ends of what differs in it, the smaller one first.</summary>
    public static string Interval(CrossingView crossing)
    {
        if (!crossing.HasInterval)
        {
            return "no interval: the statistic jumps over the bound";
        }

        string[] low = Shock(crossing.Changes.Low).Split(' ');
        string[] high = Shock(crossing.Changes.High).Split(' ');
        int[] differing = [.. Enumerable.Range(0, Math.Min(low.Length, high.Length)).Where(i => low[i] != high[i])];
        if (low.Length != high.Length || differing.Length != 1 || differing[0] == 0)
        {
            return FormattableString.Invariant($"95 %: {crossing.Ends.Low / crossing.Distance:0.##} to {crossing.Ends.High / crossing.Distance:0.##} of that distance");
        }

        int at = differing[0];
        bool isPercent = at + 1 < low.Length && low[at + 1] == "%";
        string[] ends = [low[at], high[at]];
        Array.Sort(ends, (a, b) => Number(a).CompareTo(Number(b)));
        return $"95 %: {(low[at - 1] == "×" ? "× " : "")}{ends[0]}–{ends[1]}{(isPercent ? " %" : "")}";
    }

    /// <summary>With a capital letter.</summary>
    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static double Number(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) ? value : 0;
}
