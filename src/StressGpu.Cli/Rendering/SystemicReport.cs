using Spectre.Console;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Who and what is behind the tail of bad debt, below the summary of a run.</summary>
internal static class SystemicReport
{
    private const int MostRows = 10;

    /// <summary>Prints the tail, the largest names with their shares, and where the losses lie.</summary>
    public static void Print(Screen screen, SystemicMeasures measures)
    {
        SystemicRow tail = measures.Of(SystemicKinds.Tail, "level").Single();
        screen.Line();
        if (tail.Paths == 0)
        {
            screen.Line("systemic: no path has bad debt");
            return;
        }

        screen.Line(
            $"behind the tail: {Amounts.Count(tail.Paths)} paths, the worst {Amounts.Percent(1 - tail.Value)}, "
            + $"bad debt {Amounts.Money(measures.Value(SystemicKinds.Tail, "threshold_usd"))} and more", "bold");
        screen.Console.Write(Names(measures));
        foreach ((string label, string text) in Lines(measures))
        {
            screen.Line($"  {label,-24} {text}");
        }
    }

    /// <summary>The name of a row: its account, or its asset and side.</summary>
    public static string Name(SystemicRow row) => row.Kind switch
    {
        SystemicKinds.Ladder => $"ladder {row.Asset} {row.Side}",
        SystemicKinds.Asset => row.Side.Length > 0 ? $"{row.Asset} {row.Side}" : row.Asset,
        SystemicKinds.Account => row.Account,
        _ => row.Kind,
    };

    private static Table Names(SystemicMeasures measures)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("share of bad debt").NoWrap().Padding(0, 0));
        table.AddColumn(new TableColumn("own").RightAligned().NoWrap().Padding(1, 0));
        table.AddColumn(new TableColumn("started").RightAligned().NoWrap().Padding(1, 0));
        var rows = measures.Rows
            .Where(r => r.Kind is SystemicKinds.Account or SystemicKinds.Ladder && r.Metric is "own_share" or "started_share")
            .GroupBy(Name).OrderByDescending(g => g.Max(r => r.Value)).Take(MostRows);
        foreach (IGrouping<string, SystemicRow> name in rows)
        {
            table.AddRow(new Text(name.Key), Cell(name, "own_share"), Cell(name, "started_share"));
        }

        return table;
    }

    private static Text Cell(IEnumerable<SystemicRow> rows, string metric) =>
        new(rows.FirstOrDefault(r => r.Metric == metric) is { } row ? WithError(row) : "");

    private static string WithError(SystemicRow row) => Amounts.Percent(row.Value)
        + (double.IsNaN(row.StandardError) ? "" : $" ±{Amounts.Percent(1.96 * row.StandardError)}");

    private static IEnumerable<(string Label, string Text)> Lines(SystemicMeasures measures)
    {
        yield return ("bad debt lies in", Largest(measures.Of(SystemicKinds.Asset, "bad_debt_share"), Name));
        double es = measures.Value(SystemicKinds.Tail, "es_usd");
        yield return ("ES is made of", $"{Amounts.Money(es)}: " + string.Join(", ", measures.Of(SystemicKinds.Asset, "es_usd")
            .OrderByDescending(r => r.Value).Take(3).Select(r => $"{Name(r)} {Amounts.Money(r.Value)}")) + ", all sides add up to it");
        yield return ("contagion", Largest(
            measures.Of(SystemicKinds.Contagion, "liquidated_usd").Where(r => r.Asset != r.Source && r.Source.Length > 0),
            r => $"{r.Asset} liquidated by moves of {r.Source}"));
        yield return ("auto-deleveraging costs", Largest(
            measures.Rows.Where(r => r.Metric == "haircut_usd" && r.Kind is SystemicKinds.Account or SystemicKinds.Ladder), Name));
        yield return ("branching ratio", $"{Branching(measures, SystemicKinds.BranchingTail)} in the tail, "
            + $"{Branching(measures, SystemicKinds.BranchingRun)} over the run");
        yield return ("distance to criticality", Ratio(measures.Value(SystemicKinds.BranchingTail, "distance_to_criticality")));
    }

    private static string Largest(IEnumerable<SystemicRow> rows, Func<SystemicRow, string> name)
    {
        string text = string.Join(", ", rows.OrderByDescending(r => r.Value).Take(3).Select(r =>
            $"{name(r)} {(r.Metric.EndsWith("_share", StringComparison.Ordinal) ? Amounts.Percent(r.Value) : Amounts.Money(r.Value))}"));
        return text.Length > 0 ? text : "none";
    }

    private static string Branching(SystemicMeasures measures, string kind) => Ratio(measures.Value(kind, "ratio"));

    private static string Ratio(double value) => double.IsNaN(value) ? "n/a" : Amounts.Digits(value);
}
