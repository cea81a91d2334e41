using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>The summary of a run as a risk manager reads it.</summary>
internal static class RunReport
{
    /// <summary>Prints header, table, probabilities and, unless the reader has just seen them, warnings.</summary>
    public static void Print(Screen screen, RunOutcome outcome, bool withWarnings)
    {
        Scenario scenario = outcome.Scenario;
        screen.Line(scenario.Name, "bold");
        foreach ((string label, string text) in Header(outcome))
        {
            screen.Line($"  {label,-10} {text}");
        }

        screen.Line();
        foreach (Spectre.Console.Table table in SummaryTable.Create(
            outcome.Summary, scenario.Venue, screen.Console.Profile.Width))
        {
            screen.Console.Write(table);
        }

        foreach ((string label, string text) in Probabilities.Lines(outcome.Summary, scenario.Venue)
            .Concat(TailText.Lines(outcome.Summary)))
        {
            screen.Line($"  {label,-24} {text}");
        }

        if (outcome.Baseline is { } baseline)
        {
            BaselineReport.Print(screen, baseline);
        }

        if (outcome.Systemic is { } systemic)
        {
            SystemicReport.Print(screen, systemic);
        }

        if (withWarnings)
        {
            WarningLines.Print(screen, outcome.Warnings);
        }
    }

    private static IEnumerable<(string Label, string Text)> Header(RunOutcome outcome)
    {
        Scenario scenario = outcome.Scenario;
        string shard = outcome.Request.Shard is { } part
            ? $" of {Amounts.Count(scenario.Paths)} (shard {part.Index}/{part.Count}: statistics are of this part)"
            : "";
        yield return ("paths", $"{Amounts.Count(outcome.Range.Count)}{shard}, seed {Amounts.Plain(scenario.Seed)}");
        if (outcome.Stop is { } stop)
        {
            yield return ("until", StopText.Of(stop));
        }

        if (outcome.Split is { } split)
        {
            yield return ("estimation", SplitText.Line(split, outcome.Stages[StageTimer.Pilot]));
        }

        foreach ((string Label, string Text) line in ScenarioText.Lines(outcome.Loaded, outcome.Book, outcome.Accounts))
        {
            yield return line;
        }

        foreach ((string Label, string Text) line in EstimationText.Lines(scenario, outcome.Estimation))
        {
            yield return line;
        }

        yield return ("device", $"{outcome.Device} ({outcome.Driver})");
        Results.Throughput rate = outcome.Throughput();
        yield return ("time", $"{Amounts.Duration(outcome.Stages.TotalSeconds)}, of it {Amounts.Duration(outcome.Stages[StageTimer.Simulation])} "
            + $"simulation: {Amounts.Short(rate.PathsPerSecond)} paths/s, {Amounts.Short(rate.AssetStepsPerSecond)} asset-steps/s");
        yield return ("results", $"{outcome.Request.Output} (run {outcome.RunId[..12]})");
    }
}
