using Spectre.Console;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A book's description for people.</summary>
internal static class BookReport
{
    private const int BarWidth = 80;

    /// <summary>Prints totals, a table by asset and side, and bars.</summary>
    public static void Print(Screen screen, BookDescription book)
    {
        screen.Line($"{Amounts.Count(book.Positions)} positions", "bold");
        if (book.Positions == 0)
        {
            return;
        }

        screen.Line($"  notional   {Amounts.Money(book.NotionalUsd)} at the start prices, {Amounts.Percent(book.TenLargestShare)} of it the ten largest positions");
        screen.Line($"  margin     {Amounts.Money(book.MarginUsd)}, leverage {Amounts.Digits(book.NotionalUsd / book.MarginUsd)}");
        screen.Line($"  at start   {Amounts.Count(book.LiquidatableAtStart)} positions liquidatable");
        screen.Line();
        screen.Console.Write(TableOf(book));
        screen.Line("median leverage", "bold");
        screen.Console.Write(Bars(book, s => s.Leverage.P50, v => Amounts.Digits(v)));
        screen.Line();
        screen.Line("median distance to liquidation, % of the start price", "bold");
        screen.Console.Write(Bars(book, s => 100 * Math.Max(0, s.LiquidationDistance.P50), v => Amounts.Digits(v)));
    }

    private static Table TableOf(BookDescription book)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("asset", "side");
        foreach (string heading in (string[])["positions", "notional", "margin", "leverage\n5/50/95 %", "distance to liquidation\n5/50/95 %", "liquidatable"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (SideDescription side in book.Sides)
        {
            table.AddRow(
                new Text(side.AssetId),
                new Text(Word(side.Side)),
                new Text(Amounts.Count(side.Positions)),
                new Text(Amounts.Money(side.NotionalUsd)),
                new Text(Amounts.Money(side.MarginUsd)),
                new Text(Three(side.Leverage, Amounts.Digits)),
                new Text(Three(side.LiquidationDistance, Amounts.Percent)),
                new Text(Amounts.Count(side.LiquidatableAtStart)));
        }

        return table;
    }

    private static BarChart Bars(BookDescription book, Func<SideDescription, double> value, Func<double, string> format)
    {
        BarChart chart = new BarChart().Width(BarWidth).UseValueFormatter((v, _) => format(v));
        foreach (SideDescription side in book.Sides)
        {
            chart.AddItem($"{Markup.Escape(side.AssetId)} {Word(side.Side)}", value(side), side.Side == Side.Long ? Color.Green : Color.Red);
        }

        return chart;
    }

    private static string Three(Quantiles quantiles, Func<double, string> format) =>
        $"{format(quantiles.P5)} / {format(quantiles.P50)} / {format(quantiles.P95)}";

    private static string Word(Side side) => side == Side.Long ? "long" : "short";
}
