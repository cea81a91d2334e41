using Spectre.Console;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Mean, VaR and ES of the headline metrics, each with its 95 % interval below it.</summary>
internal static class SummaryTable
{
    private static readonly (string Heading, string Statistic, double Level)[] Columns =
    [
        ("mean", "mean", double.NaN),
        ("VaR 95 %", "var", 0.95), ("ES 95 %", "es", 0.95),
        ("VaR 99 %", "var", 0.99), ("ES 99 %", "es", 0.99),
        ("VaR 99.9 %", "var", 0.999), ("ES 99.9 %", "es", 0.999),
    ];

    private const int FullWidth = 114;
    private const int ColumnsInNarrow = 4;

    /// <summary>The table, in two parts where the screen is narrow; its rows depend on the venue's rules.</summary>
    public static IEnumerable<Table> Create(RunSummary summary, Venue venue, int width) => width >= FullWidth
        ? [Create(summary, venue, Columns)]
        : [Create(summary, venue, Columns[..ColumnsInNarrow]), Create(summary, venue, Columns[ColumnsInNarrow..])];

    private static Table Create(
        RunSummary summary, Venue venue, (string Heading, string Statistic, double Level)[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("USD a path\n95 % interval").NoWrap().Padding(0, 0));
        foreach ((string heading, _, _) in columns)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().Padding(0, 0));
        }

        foreach ((string label, PathColumn column) in Rows(venue))
        {
            table.AddRow([Cell(label, ""), .. columns.Select(c => Cell(summary, column, c.Statistic, c.Level))]);
        }

        return table;
    }

    private static IEnumerable<(string Label, PathColumn Column)> Rows(Venue venue) =>
    [
        ("bad debt", PathColumn.BadDebtUsd),
        ("fund draw", PathColumn.FundDrawUsd),
        ("unfunded loss", PathColumn.UnfundedUsd),
        venue.AfterFund switch
        {
            AfterFund.Socialise => ("socialised", PathColumn.SocialisedUsd),
            AfterFund.Unpaid => ("unpaid", PathColumn.UnpaidUsd),
            _ => ("deleveraged", PathColumn.AdlUsd),
        },
        .. Optional(venue),
        ("liquidated volume", PathColumn.LiquidatedUsd),
        ("max. drawdown", PathColumn.MaxDrawdown),
    ];

    private static IEnumerable<(string Label, PathColumn Column)> Optional(Venue venue)
    {
        if (venue.Backstop is not null)
        {
            yield return ("vault loss", PathColumn.VaultLossUsd);
        }

        if (venue.MarginClasses.Any(c => c.Liquidation == LiquidationRule.CloseFactor))
        {
            yield return ("liquidatable debt", PathColumn.LiquidatableDebtUsd);
        }
    }

    private static Text Cell(RunSummary summary, PathColumn column, string statistic, double level)
    {
        SummaryRow row = summary.Row(PathColumns.Metric(column), statistic, level);
        bool isMoney = column != PathColumn.MaxDrawdown;
        bool hasInterval = !double.IsNaN(row.CiLow) && !double.IsNaN(row.CiHigh);
        double shown = hasInterval ? row.Value : Amounts.Rough(row.Value);
        string value = (hasInterval || shown == 0 ? "" : "~") + (isMoney ? Amounts.Money(shown) : Amounts.Percent(shown));
        string interval = !hasInterval ? "too few paths"
            : isMoney ? Amounts.ShortRange(row.CiLow, row.CiHigh)
            : Amounts.PercentRange(row.CiLow, row.CiHigh);
        return Cell(value, interval);
    }

    private static Text Cell(string first, string second) => new(first + "\n" + second);
}
