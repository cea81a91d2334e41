using System.Collections.Immutable;
using Spectre.Console;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Parts that descriptions of positions and of accounts have in common.</summary>
internal static class DescriptionText
{
    /// <summary>Two lines on the largest shares and the Herfindahl index; none where nothing has a size.</summary>
    public static void Concentration(Screen screen, Concentration sizes)
    {
        if (sizes.Herfindahl > 0)
        {
            screen.Line($"  largest    {Amounts.Percent(sizes.Largest)} of it, ten {Amounts.Percent(sizes.TenLargest)}, hundred {Amounts.Percent(sizes.HundredLargest)}");
            screen.Line($"  Herfindahl {Amounts.Percent(sizes.Herfindahl)}, as concentrated as {Amounts.Count((long)Math.Round(1 / sizes.Herfindahl))} equal ones");
        }
    }

    /// <summary><c>1.2 / 3.4 / 20</c>: the outer quantiles and the median; a dash where there are none.</summary>
    public static string Three(Quantiles? quantiles, Func<double, string> format) => quantiles is null
        ? "–"
        : $"{format(quantiles.P5)} / {format(quantiles.P50)} / {format(quantiles.P95)}";

    /// <summary>A share in per cent without the sign, to 0.01.</summary>
    public static string PerCent(double share) => share is > 0 and < 0.0001 ? "<0.01" : Amounts.Digits(100 * share);

    /// <summary>What falls and rises make liquidatable, a row for each size.</summary>
    public static Table Moves(string what, ImmutableArray<Liquidatable> falls, ImmutableArray<Liquidatable> rises, bool hasDebt)
    {
        Table table = Plain("move", [what, .. (string[])(hasDebt ? ["debt"] : []), "notional", "share, %"]);
        foreach (Liquidatable move in falls.Reverse().Concat(rises))
        {
            table.AddRow(
            [
                new Text((move.Change > 0 ? "+" : "") + Amounts.Percent(move.Change)),
                new Text(Amounts.Count(move.Count)),
                .. (Text[])(hasDebt ? [new Text(Amounts.Money(move.DebtUsd))] : []),
                new Text(Amounts.Money(move.NotionalUsd)),
                new Text(PerCent(move.Share)),
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
