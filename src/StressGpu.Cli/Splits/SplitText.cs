using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Splitting in words.</summary>
internal static class SplitText
{
    /// <summary>The line of the run's header: leaves, levels, and what looking for them took.</summary>
    public static string Line(SplitRun run, double pilotSeconds)
    {
        string pilot = $"pilot {Amounts.Count(run.PilotPaths)} paths, {Amounts.Duration(pilotSeconds)}";
        if (run.Design.Levels.IsEmpty)
        {
            return $"splitting found no level that a path in {run.Design.Factor} reaches: paths are not split; {pilot}";
        }

        IEnumerable<string> levels = run.Design.Levels.Select(level =>
            level.Metric == PathColumn.MaxDrawdown ? Amounts.Percent(level.Value) : Amounts.Money(level.Value));
        string score = run.Design.Levels[0].Metric == PathColumn.MaxDrawdown ? "drawdown" : "liquidated volume";
        return $"splitting in {run.Design.Factor} at a {score} of {string.Join(", ", levels)}: {Amounts.Count(run.Leaves)} leaves; {pilot}";
    }
}
