using Spectre.Console;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A sweep as text: a heat map a metric where one or two members vary, else a list, and the Pareto front.</summary>
internal static class SweepReport
{
    private const int MostAxesOfMap = 2;
    private const int MostOfFront = 20;

    /// <summary>Prints it.</summary>
    public static void Print(Screen screen, SweepOutcome outcome, VariantRunner runner, string directory)
    {
        Scenario scenario = outcome.Base.Loaded.Scenario;
        screen.Line($"{scenario.Name}: sweep", "bold");
        screen.Line($"  points     {Amounts.Count(outcome.Grid.Points.Length - 1)} beside the scenario as written, {Amounts.Count(runner.Runs)} runs of "
            + $"{Amounts.Count(scenario.Paths)} paths, seed {Amounts.Plain(scenario.Seed)}, the same random numbers at every point");
        foreach ((Input.SweepAxis axis, int i) in outcome.Settings.Axes.Select((a, i) => (a, i)))
        {
            screen.Line($"  {(i == 0 ? "varied" : ""),-10} {axis.Member}: {string.Join(", ", axis.Values.Select(SweepText.Value))}");
        }

        screen.Line($"  device     {runner.Device!.Name}");
        screen.Line($"  time       {Amounts.Duration(runner.Stages.TotalSeconds)}, of it {Amounts.Duration(runner.Stages[StageTimer.Simulation])} simulation");
        screen.Line($"  results    {directory}");
        foreach (StatisticName metric in outcome.Settings.Metrics)
        {
            screen.Line();
            screen.Line(StatisticText.Heading(metric), "bold");
            screen.Console.Write(outcome.Settings.Axes.Length <= MostAxesOfMap ? SweepMap.Of(outcome, metric) : List(outcome, metric));
        }

        PrintFront(screen, outcome);
    }

    private static Table List(SweepOutcome outcome, StatisticName metric)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("point", "value", "95 % interval", "against the scenario as written");
        foreach (SweepPoint point in outcome.Grid.Points)
        {
            SweepRow row = outcome.Row(point.Index, metric);
            table.AddRow(
                new Text(SweepText.Point(point)), new Text(StatisticText.Number(metric, row.Statistic.Value)),
                new Text(StatisticText.Interval(metric, row.Statistic.CiLow, row.Statistic.CiHigh)), new Text(StatisticText.Difference(metric, row)));
        }

        return table;
    }

    private static void PrintFront(Screen screen, SweepOutcome outcome)
    {
        StatisticName risk = outcome.Settings.Metrics[0];
        FrontRow[] front = [.. outcome.Front.Where(f => f.IsOnFront && outcome.Grid.Twins[f.Point] == f.Point).OrderBy(f => f.Risk)];
        string capital = outcome.Settings.Capital ?? "insurance fund or locked maintenance margin";
        screen.Line();
        screen.Line($"Pareto front: no other point has less {StatisticText.Heading(risk)} for the same {capital}", "bold");
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns(new TableColumn("point"), new TableColumn("risk").RightAligned(), new TableColumn("fund").RightAligned(),
            new TableColumn("margin").RightAligned());
        foreach (FrontRow row in front.Take(MostOfFront))
        {
            table.AddRow(
                new Text(SweepText.Point(outcome.Grid.Points[row.Point])), new Text(StatisticText.Number(risk, row.Risk)),
                new Text(Amounts.Money(row.Capital.FundUsd)), new Text(Amounts.Money(row.Capital.MarginUsd)));
        }

        screen.Console.Write(table);
        if (front.Length > MostOfFront)
        {
            screen.Line($"  … and {front.Length - MostOfFront} more, in front.parquet");
        }
    }
}
