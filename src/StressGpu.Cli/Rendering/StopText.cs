namespace StressGpu.Cli;

/// <summary>Where and why an open-ended run ended, for people.</summary>
internal static class StopText
{
    /// <summary>One line.</summary>
    public static string Of(RunStop stop)
    {
        string reached = string.Join(", ", stop.Precisions.Select(p => $"{p.Precision.Text.Trim()}: {p.Reached}"));
        string end = stop.Reason switch
        {
            StopReason.Precise => "precise enough",
            StopReason.Time => $"time was up, at most {Amounts.Count(stop.MostPaths)} paths",
            _ => "all paths simulated",
        };
        return reached.Length == 0 ? end : $"{reached}; {end}";
    }
}
