using Spectre.Console;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A book's description for people.</summary>
internal static class BookReport
{
    /// <summary>Prints totals, a table by asset and side, and bars.</summary>
    public static void Print(Screen screen, BookDescription book)
    {
        screen.Line($"{Amounts.Count(book.Positions)} positions", "bold");
        if (book.Positions == 0)
        {
            return;
        }

        screen.Line($"  notional   {Amounts.Money(book.NotionalUsd)} at the start prices");
        screen.Line($"  largest    {DescriptionText.Concentration(book.Concentration)}");
        screen.Line($"  margin     {Amounts.Money(book.MarginUsd)}, leverage {Amounts.Digits(book.NotionalUsd / book.MarginUsd)}");
        screen.Line($"  at start   {Amounts.Count(book.LiquidatableAtStart)} positions liquidatable");
        screen.Line();
        screen.Console.Write(TableOf(book));
        screen.Line("median leverage", "bold");
        screen.Console.Write(Bars(screen, book, s => s.Leverage.P50, v => Amounts.Digits(v)));
        screen.Line();
        screen.Line("median distance to liquidation, % of the start price", "bold");
        screen.Console.Write(Bars(screen, book, s => 100 * Math.Max(0, s.LiquidationDistance.P50), v => Amounts.Digits(v)));
        screen.Line();
        screen.Line("liquidatable when all but the stable assets move at once", "bold");
        screen.Console.Write(DescriptionText.Moves("positions", book.Falls, book.Rises, hasDebt: false));
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
                new Text(DescriptionText.Three(side.Leverage, Amounts.Digits)),
                new Text(DescriptionText.Three(side.LiquidationDistance, Amounts.Percent)),
                new Text(Amounts.Count(side.LiquidatableAtStart)));
        }

        return table;
    }

    private static BarChart Bars(Screen screen, BookDescription book, Func<SideDescription, double> value, Func<double, string> format)
    {
        BarChart chart = DescriptionText.Chart(screen, format);
        foreach (SideDescription side in book.Sides)
        {
            chart.AddItem($"{Markup.Escape(side.AssetId)} {Word(side.Side)}", value(side), side.Side == Side.Long ? Color.Green : Color.Red);
        }

        return chart;
    }

    private static string Word(Side side) => side == Side.Long ? "long" : "short";
}
