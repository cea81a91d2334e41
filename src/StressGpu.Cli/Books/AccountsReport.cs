using System.Collections.Immutable;
using Spectre.Console;
using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A description of accounts for people; nothing is wider than 80 columns where the names are short.</summary>
internal static class AccountsReport
{
    /// <summary>Prints totals, tables by margin class, bars, and what falls liquidate.</summary>
    public static void Print(Screen screen, AccountsDescription accounts)
    {
        screen.Line($"{Amounts.Count(accounts.Accounts)} accounts", "bold");
        screen.Line($"  exposure   {Amounts.Money(accounts.ExposureUsd)} of loans and notional at the start prices");
        DescriptionText.Concentration(screen, accounts.Concentration);
        screen.Line();
        screen.Console.Write(Classes(accounts));
        screen.Console.Write(Ratios(accounts));
        Histogram(screen, "exposure by leverage (exposure over equity)", accounts.Leverage, Amounts.Digits);
        Histogram(screen, "exposure by health factor (margin balance over requirement, with loans)", accounts.HealthFactor, Amounts.Digits);
        Histogram(screen, "exposure by the uniform fall that liquidates it", accounts.LiquidationDistance, Amounts.Percent, "never");
        screen.Line("liquidatable when all but the stable assets move at once", "bold");
        screen.Console.Write(DescriptionText.Moves("accounts", accounts.Falls[0].Falls, accounts.Rises, hasDebt: true));
        screen.Line("share of exposure that is liquidatable when one asset falls alone, %", "bold");
        screen.Console.Write(ByAsset(accounts));
    }

    private static Table Classes(AccountsDescription accounts)
    {
        Table table = DescriptionText.Plain("class", "accounts", "equity", "collateral", "debt", "perpetuals", "options");
        foreach (ClassDescription each in accounts.Classes)
        {
            table.AddRow(
            [
                new Text(each.ClassId),
                new Text(Amounts.Count(each.Accounts)),
                .. new[] { each.EquityUsd, each.CollateralUsd, each.DebtUsd, each.PerpetualNotionalUsd, each.OptionNotionalUsd }
                    .Select(v => new Text(Amounts.Money(v))),
            ]);
        }

        return table;
    }

    private static Table Ratios(AccountsDescription accounts)
    {
        Table table = DescriptionText.Plain("class", "leverage\n5/50/95 %", "health factor\n5/50/95 %", "liquidatable\nat start");
        foreach (ClassDescription each in accounts.Classes)
        {
            table.AddRow(
                new Text(each.ClassId),
                new Text(DescriptionText.Three(each.Leverage, Amounts.Short)),
                new Text(DescriptionText.Three(each.HealthFactor, Amounts.Short)),
                new Text(Amounts.Count(each.LiquidatableAtStart)));
        }

        return table;
    }

    private static void Histogram(Screen screen, string title, ImmutableArray<Bin> bars, Func<double, string> format, string? last = null)
    {
        screen.Line(title, "bold");
        screen.Console.Write(Bars.Of(
            screen, [.. bars.Select(b => (Range(b, format, last), b.ExposureUsd, Amounts.Money(b.ExposureUsd), Color.Blue))]));
        screen.Line();
    }

    private static string Range(Bin bar, Func<double, string> format, string? last) =>
        bar.From is not { } from ? "under " + format(bar.To!.Value)
        : bar.To is not { } to ? last ?? format(from) + " and over"
        : $"{format(from)} – {format(to)}";

    private static Table ByAsset(AccountsDescription accounts)
    {
        Table table = DescriptionText.Plain("asset", ["accounts\never", "median\nfall", .. Liquidatable.Falls.Select(f => Amounts.Percent(-f))]);
        foreach (AssetFall fall in accounts.Falls)
        {
            table.AddRow(
            [
                new Text(fall.AssetId ?? "all"),
                new Text(Amounts.Count(fall.Holders)),
                new Text(fall.Distance is null ? "–" : Amounts.Percent(fall.Distance.P50)),
                .. fall.Falls.Select(f => new Text(DescriptionText.PerCent(f.Share))),
            ]);
        }

        return table;
    }
}
