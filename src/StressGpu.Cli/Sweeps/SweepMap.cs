using Spectre.Console;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A heat map in text: shade and number in each cell, so that nothing depends on colour.</summary>
internal static class SweepMap
{
    private static readonly string[] Shades = ["  ", "░░", "▒▒", "▓▓", "██"];

    /// <summary>One metric over one or two axes: rows by the first, columns by the second.</summary>
    public static Table Of(SweepOutcome outcome, StatisticName metric)
    {
        SweepRow[] rows = [.. outcome.Grid.Points.Skip(1).Select(p => outcome.Row(p.Index, metric))];
        (double low, double high) = (rows.Min(r => r.Statistic.Value), rows.Max(r => r.Statistic.Value));
        bool isFlat = outcome.Settings.Axes.Length == 1;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(Name(outcome, 0) + (isFlat ? "" : " \\ " + Name(outcome, 1))).NoWrap());
        int columns = isFlat ? 1 : outcome.Settings.Axes[1].Values.Length;
        foreach (string heading in isFlat ? ["value"] : outcome.Settings.Axes[1].Values.Select(SweepText.Value))
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().Padding(1, 0));
        }

        if (isFlat)
        {
            table.AddColumn(new TableColumn("against the scenario as written").RightAligned().NoWrap());
        }

        foreach ((Input.MemberValue value, int i) in outcome.Settings.Axes[0].Values.Select((v, i) => (v, i)))
        {
            SweepRow[] cells = rows[(i * columns)..((i + 1) * columns)];
            table.AddRow(
            [
                new Text(SweepText.Value(value)), .. cells.Select(c => Cell(metric, c, Shade(c.Statistic.Value, low, high))),
                .. isFlat ? [new Text(StatisticText.Difference(metric, cells[0]))] : Array.Empty<Text>(),
            ]);
        }

        SummaryRow written = outcome.Row(0, metric).Statistic;
        table.Caption($"as written: {StatisticText.Number(metric, written.Value)} ({StatisticText.Interval(metric, written.CiLow, written.CiHigh)})");
        return table;
    }

    private static string Name(SweepOutcome outcome, int axis) => outcome.Settings.Axes[axis].Member.Split('.')[^1];

    private static Text Cell(StatisticName metric, SweepRow row, string shade) => new(
        $"{StatisticText.Number(metric, row.Statistic.Value)} {shade}\n{StatisticText.Interval(metric, row.Statistic.CiLow, row.Statistic.CiHigh)}   ");

    private static string Shade(double value, double low, double high) =>
        high > low ? Shades[Math.Clamp((int)((value - low) / (high - low) * Shades.Length), 0, Shades.Length - 1)] : Shades[0];
}
