using Spectre.Console;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A book's description for people.</summary>
internal static class BookReport
{
    private const int FullWidth = 112;

    /// <summary>Prints totals, a table by asset and side, and bars.</summary>
    public static void Print(Screen screen, BookDescription book)
    {
        screen.Line($"{Amounts.Count(book.Positions)} positions", "bold");
        if (book.Positions == 0)
        {
            return;
        }

        screen.Line($"  notional   {Amounts.Money(book.NotionalUsd)} at the start prices");
        DescriptionText.Concentration(screen, book.Concentration);
        screen.Line($"  margin     {Amounts.Money(book.MarginUsd)}, leverage {Amounts.Digits(book.NotionalUsd / book.MarginUsd)}");
        screen.Line($"  at start   {Amounts.Count(book.LiquidatableAtStart)} positions liquidatable");
        screen.Line();
        foreach (Table table in TablesOf(book, screen.Console.Profile.Width))
        {
            screen.Console.Write(table);
        }

        screen.Line("median leverage", "bold");
        screen.Console.Write(Medians(screen, book, s => s.Leverage.P50));
        screen.Line();
        screen.Line("median distance to liquidation, % of the start price", "bold");
        screen.Console.Write(Medians(screen, book, s => 100 * Math.Max(0, s.LiquidationDistance.P50)));
        screen.Line();
        screen.Line("liquidatable when all but the stable assets move at once", "bold");
        screen.Console.Write(DescriptionText.Moves("positions", book.Falls, book.Rises, hasDebt: false));
    }

    private static IEnumerable<Table> TablesOf(BookDescription book, int width)
    {
        (string, Func<SideDescription, string>)[] amounts =
        [
            ("positions", s => Amounts.Count(s.Positions)),
            ("notional", s => Amounts.Money(s.NotionalUsd)),
            ("margin", s => Amounts.Money(s.MarginUsd)),
        ];
        (string, Func<SideDescription, string>)[] ratios =
        [
            ("leverage\n5/50/95 %", s => DescriptionText.Three(s.Leverage, Amounts.Digits)),
            ("distance to liquidation\n5/50/95 %", s => DescriptionText.Three(s.LiquidationDistance, Amounts.Percent)),
            ("liquidatable", s => Amounts.Count(s.LiquidatableAtStart)),
        ];
        return width >= FullWidth ? [TableOf(book, [.. amounts, .. ratios])] : [TableOf(book, amounts), TableOf(book, ratios)];
    }

    private static Table TableOf(BookDescription book, (string Heading, Func<SideDescription, string> Text)[] columns)
    {
        Table table = DescriptionText.Plain("asset", [.. columns.Select(c => c.Heading)]);
        foreach (SideDescription side in book.Sides)
        {
            table.AddRow([new Text($"{side.AssetId} {Word(side.Side)}"), .. columns.Select(c => new Text(c.Text(side)))]);
        }

        return table;
    }

    private static Grid Medians(Screen screen, BookDescription book, Func<SideDescription, double> value) => Bars.Of(
        screen,
        [
            .. book.Sides.Select(s => (
                $"{s.AssetId} {Word(s.Side)}", value(s), Amounts.Digits(value(s)), s.Side == Side.Long ? Color.Green : Color.Red)),
        ]);

    private static string Word(Side side) => side == Side.Long ? "long" : "short";
}
