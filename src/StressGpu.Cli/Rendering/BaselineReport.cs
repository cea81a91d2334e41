using Spectre.Console;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Differences from a baseline, path by path, below the summary of a run.</summary>
internal static class BaselineReport
{
    private const int MostChanges = 6;
    private const int FullWidth = 98;
    private const int ColumnsInNarrow = 1;

    private static readonly (string Heading, string Statistic, double Level)[] Columns =
        [("mean", "mean", double.NaN), ("ES 95 %", "es", 0.95), ("ES 99 %", "es", 0.99)];

    private static readonly (string Label, PathColumn Column, bool IsAlwaysShown)[] Metrics =
    [
        ("bad debt", PathColumn.BadDebtUsd, true), ("fund draw", PathColumn.FundDrawUsd, true), ("unfunded loss", PathColumn.UnfundedUsd, true),
        ("deleveraged", PathColumn.AdlUsd, false), ("socialised", PathColumn.SocialisedUsd, false), ("unpaid", PathColumn.UnpaidUsd, false),
        ("vault loss", PathColumn.VaultLossUsd, false), ("liquidatable debt", PathColumn.LiquidatableDebtUsd, false),
        ("liquidated volume", PathColumn.LiquidatedUsd, true), ("max. drawdown", PathColumn.MaxDrawdown, true), ("halts", PathColumn.Halts, false),
    ];

    /// <summary>Prints what differs in the scenarios, the table of differences, and the change of the headline probabilities.</summary>
    public static void Print(Screen screen, BaselineOutcome outcome)
    {
        screen.Line();
        screen.Line($"against {outcome.Run.Directory} (run {outcome.Run.Manifest.RunId[..12]}), the same random numbers on every path", "bold");
        foreach ((string label, string text) in Changes(outcome))
        {
            screen.Line($"  {label,-10} {text}");
        }

        foreach (Table table in Tables(outcome, screen.Console.Profile.Width))
        {
            screen.Console.Write(table);
        }

        foreach ((string label, string text) in BaselineText.Probabilities(outcome))
        {
            screen.Line($"  {label,-24} {text}");
        }
    }

    private static IEnumerable<(string Label, string Text)> Changes(BaselineOutcome outcome)
    {
        if (outcome.Changes.IsEmpty)
        {
            yield return ("changed", "nothing");
        }

        foreach (ScenarioChange change in outcome.Changes.Take(MostChanges))
        {
            yield return ("changed", BaselineText.Change(change));
        }

        if (outcome.Changes.Length > MostChanges)
        {
            yield return ("changed", $"… and {outcome.Changes.Length - MostChanges} more");
        }

        if (outcome.Changes.Any(c => c.MovesPrices))
        {
            yield return ("note", "market parameters differ: the same random numbers, other prices");
        }
    }

    private static IEnumerable<Table> Tables(BaselineOutcome outcome, int width) => width >= FullWidth
        ? [Differences(outcome, Columns, withPaths: true)]
        : [Differences(outcome, Columns[..ColumnsInNarrow], withPaths: true), Differences(outcome, Columns[ColumnsInNarrow..], withPaths: false)];

    private static Table Differences(
        BaselineOutcome outcome, (string Heading, string Statistic, double Level)[] columns, bool withPaths)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("change, USD a path\n95 % interval").NoWrap().Padding(0, 0));
        foreach (string heading in columns.Select(c => c.Heading).Concat(withPaths ? ["on paths\nvariance"] : []))
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().Padding(1, 0));
        }

        foreach ((string label, PathColumn column, bool isAlwaysShown) in Metrics)
        {
            BaselineRow mean = outcome.Row(column, "mean")!;
            if (isAlwaysShown || mean.Baseline != 0 || mean.Value != 0)
            {
                IEnumerable<Text> cells = columns.Select(c => Cell(mean.DifferingPaths, column, outcome.Row(column, c.Statistic, c.Level)!));
                table.AddRow([new Text(label), .. cells, .. withPaths ? [Paths(mean)] : Array.Empty<Text>()]);
            }
        }

        return table;
    }

    private static Text Cell(long differing, PathColumn column, BaselineRow row) =>
        new(differing == 0 ? "same" : BaselineText.Difference(column, row) + "\n" + BaselineText.Interval(column, row));

    private static Text Paths(BaselineRow mean) =>
        new(Amounts.Count(mean.DifferingPaths) + (mean.DifferingPaths == 0 ? "" : "\n" + BaselineText.Reduction(mean)));
}
