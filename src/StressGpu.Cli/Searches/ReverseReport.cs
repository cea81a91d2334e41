using Spectre.Console;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A reverse stress test as text.</summary>
internal static class ReverseReport
{
    /// <summary>Prints the crossings, and the most likely paths beyond the bound with the commands that replay them.</summary>
    public static void Print(Screen screen, ReverseOutcome outcome, VariantRunner runner, string directory)
    {
        Scenario scenario = outcome.Breach.Loaded.Scenario;
        QuestionHeader.Print(screen, runner, ("reverse stress test", "limit", outcome.Runs.Limit.Text), scenario, directory);
        if (outcome.Steps[0].Crossing.Kind == CrossingKind.AtStart)
        {
            screen.Line("  the limit is breached by the scenario as it is written", "bold");
        }
        else
        {
            screen.Line("  one unit of distance: volatility or another member doubles or halves, depth halves, prices halve,");
            screen.Line("  or the distance to perfect correlation halves; together they add as squares");
            screen.Console.Write(Crossings(outcome));
            foreach (ReverseStep step in outcome.Steps.Where(s => !s.Crossing.IsMonotone))
            {
                screen.Line($"  warning: along {step.Name} the statistic does not go one way only: there may be another crossing", "yellow");
            }
        }

        PrintPaths(screen, outcome, directory);
    }

    private static Table Crossings(ReverseOutcome outcome)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            new TableColumn("along"), new TableColumn("breached from"), new TableColumn("distance").RightAligned(),
            new TableColumn("95 % interval").RightAligned());
        foreach (ReverseStep step in outcome.Steps)
        {
            Crossing crossing = step.Crossing;
            string interval = double.IsNaN(crossing.Low) || double.IsNaN(crossing.High) ? "none"
                : $"{DistanceText.Factor(crossing.Low)}–{DistanceText.Factor(crossing.High)}";
            table.AddRow(
                new Text(step.Name), new Text(step.IsFound ? step.Text(crossing.At) : "not up to " + step.Text(crossing.At)),
                new Text(step.IsFound ? DistanceText.Factor(crossing.At) : "over " + DistanceText.Factor(crossing.At)), new Text(step.IsFound ? interval : ""));
        }

        return table;
    }

    private static void PrintPaths(Screen screen, ReverseOutcome outcome, string directory)
    {
        if (outcome.Paths.IsEmpty)
        {
            return;
        }

        StatisticName statistic = outcome.Runs.Statistic;
        screen.Line();
        screen.Line($"most likely of the {Amounts.Count(outcome.Beyond)} paths beyond the bound, by the distance of their returns from usual ones", "bold");
        foreach (IGrouping<long, BreachingRow> path in outcome.Paths.GroupBy(p => p.PathId))
        {
            BreachingRow first = path.First();
            string returns = string.Join(", ", path.OrderBy(r => r.FairReturn).Take(4).Select(r => $"{r.Asset} {Amounts.Percent(r.FairReturn)}"));
            string value = StatisticText.Number(statistic with { Statistic = "mean" }, first.Value);
            screen.Line($"  {Amounts.Digits(first.Distance),5}  {value,-9} {returns}");
            screen.Line($"         stressgpu replay {directory} --path {first.PathId}");
        }
    }
}
