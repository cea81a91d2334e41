using System.Collections.Immutable;
using Spectre.Console;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Parts that descriptions of positions and of accounts have in common.</summary>
internal static class DescriptionText
{
    private const int ChartWidth = 80;

    /// <summary><c>9.9 %, ten 54 %, hundred 91 % of it; …</c></summary>
    public static string Concentration(Concentration sizes) => sizes.Herfindahl == 0 ? "–"
        : $"{Amounts.Percent(sizes.Largest)}, ten {Amounts.Percent(sizes.TenLargest)}, hundred {Amounts.Percent(sizes.HundredLargest)} of it; "
        + $"as concentrated as {Amounts.Count((long)Math.Round(1 / sizes.Herfindahl))} equal ones (Herfindahl {Amounts.Percent(sizes.Herfindahl)})";

    /// <summary><c>1.2 / 3.4 / 20</c>: the outer quantiles and the median; a dash where there are none.</summary>
    public static string Three(Quantiles? quantiles, Func<double, string> format) => quantiles is null
        ? "–"
        : $"{format(quantiles.P5)} / {format(quantiles.P50)} / {format(quantiles.P95)}";

    /// <summary>An empty bar chart, at most as wide as the screen.</summary>
    public static BarChart Chart(Screen screen, Func<double, string> format) => new BarChart()
        .Width(Math.Min(ChartWidth, screen.Console.Profile.Width - 1))
        .UseValueFormatter((v, _) => format(v));

    /// <summary>What falls and rises make liquidatable, a row for each size.</summary>
    public static Table Moves(string what, ImmutableArray<Liquidatable> falls, ImmutableArray<Liquidatable> rises, bool hasDebt)
    {
        Table table = Plain("move", [what, .. (string[])(hasDebt ? ["debt"] : []), "notional", "share"]);
        foreach (Liquidatable move in falls.Reverse().Concat(rises))
        {
            table.AddRow(
            [
                new Text((move.Change > 0 ? "+" : "") + Amounts.Percent(move.Change)),
                new Text(Amounts.Count(move.Count)),
                .. (Text[])(hasDebt ? [new Text(Amounts.Money(move.DebtUsd))] : []),
                new Text(Amounts.Money(move.NotionalUsd)),
                new Text(Amounts.Percent(move.Share)),
            ]);
        }

        return table;
    }

    /// <summary>A narrow table; all columns but the first are right-aligned.</summary>
    public static Table Plain(string first, params ReadOnlySpan<string> headings)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first).NoWrap().Padding(0, 0));
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().Padding(1, 0));
        }

        return table;
    }
}
