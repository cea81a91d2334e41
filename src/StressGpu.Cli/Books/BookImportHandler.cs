using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>book import</c>.</summary>
internal sealed class BookImportHandler(CliContext context)
{
    private const int CoinsShown = 12;

    /// <summary>Reads, writes, and prints what was dropped.</summary>
    public int Execute(string file, string scenarioPath, string output, ImportOptions options)
    {
        Parsed<ResolvedScenario> scenario = ScenarioReader.Read(scenarioPath, ScenarioOverrides.None);
        DiagnosticPrinter.Print(context.Error, scenario.Diagnostics);
        if (!scenario.IsValid)
        {
            return ExitCode.BadInput;
        }

        ImmutableArray<Asset> assets = scenario.Value.Scenario.Assets;
        Parsed<ImportedBook> imported = PositionsImport.Read(file, assets, options);
        DiagnosticPrinter.Print(context.Error, imported.Diagnostics);
        if (!imported.IsValid)
        {
            return ExitCode.BadInput;
        }

        BookWriter.Write(output, imported.Value.Book, assets, imported.Value.Accounts);
        Print(imported.Value, BookDescription.Of(imported.Value.Book, assets), output);
        return ExitCode.Ok;
    }

    private void Print(ImportedBook imported, BookDescription description, string output)
    {
        Screen screen = context.Output;
        screen.Line($"{Amounts.Count(imported.PositionsOfDate)} positions of {imported.Date}");
        if (imported.DroppedUnknownCoin > 0)
        {
            string more = imported.DroppedCoins.Length > CoinsShown ? $" and {imported.DroppedCoins.Length - CoinsShown} more" : "";
            screen.Line($"  dropped {Amounts.Count(imported.DroppedUnknownCoin)} of {Amounts.Count(imported.DroppedCoins.Length)} coins without a market: "
                + string.Join(", ", imported.DroppedCoins.Take(CoinsShown)) + more);
        }

        if (imported.DroppedWithoutEquity > 0)
        {
            screen.Line($"  dropped {Amounts.Count(imported.DroppedWithoutEquity)} of accounts without equity");
        }

        screen.Line($"{Amounts.Count(description.Positions)} positions written to {output}: {Amounts.Money(description.NotionalUsd)} notional, "
            + $"{Amounts.Money(description.MarginUsd)} margin, {Amounts.Count(description.LiquidatableAtStart)} liquidatable at the start");
    }
}
