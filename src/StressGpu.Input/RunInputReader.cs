using System.Globalization;
using StressGpu.Input.Accounts;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads a scenario, its book and its accounts: the faults of all input files at once.</summary>
public static class RunInputReader
{
    /// <summary>Reads a scenario, what it extends, and the book and tables that it names, even beside faults of the scenario.</summary>
    /// <param name="path">The scenario file as the user named it; diagnostics repeat it.</param>
    /// <param name="overrides">What the command line replaces.</param>
    public static Parsed<RunInput> Read(string path, ScenarioOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        return Read(CheckedScenario.Read(path, overrides), null);
    }

    /// <summary>Reads what a scenario names; positions, which only files and asset ids determine, may be those of another variant.</summary>
    internal static Parsed<RunInput> Read(CheckedScenario scenario, RunInput? like)
    {
        PositionBook? book = like?.Book ?? ReadBook(scenario);
        MarginAccounts? accounts = ReadAccounts(scenario);
        if (scenario.Resolve() is not { } resolved)
        {
            return scenario.Faults.Result<RunInput>(null);
        }

        WarnOfLiquidatable(scenario, resolved.Scenario, book, accounts);
        return scenario.Faults.Result(new RunInput(resolved, book, accounts));
    }

    private static PositionBook? ReadBook(CheckedScenario scenario) =>
        scenario is { Files.Book: { } file, Members: { } members } && AssetsCheck.Ids(members) is { } ids
            ? BookReader.ReadById(file.Shown, ids, scenario.Faults)
            : null;

    private static MarginAccounts? ReadAccounts(CheckedScenario scenario) =>
        scenario is { Files.ShownTables: { } tables, Members: { } members } && CheckedTerms.Of(members) is { } terms
            ? AccountTablesReader.Read(tables, terms, scenario.Faults)
            : null;

    private static void WarnOfLiquidatable(CheckedScenario scenario, Scenario model, PositionBook? book, MarginAccounts? accounts)
    {
        if (book is not null && CountLiquidatable(book, model) is var positions && positions > 0)
        {
            Warn(
                scenario.Faults, scenario.Files.Book!.Shown,
                $"{positions} of {book.Count} positions are liquidatable at the start prices already; they count at step 0");
        }

        if (accounts is not null && StartMargins.Count(accounts, model) is var (seen, liquidatable) && liquidatable > 0)
        {
            string kind = accounts.Options.IsEmpty ? "" : " without options";
            Warn(
                scenario.Faults, scenario.Files.ShownTables!.Accounts,
                $"{liquidatable} of {seen} accounts{kind} are liquidatable at the start prices already; they are liquidated at step 0");
        }
    }

    private static int CountLiquidatable(PositionBook book, Scenario model)
    {
        int count = 0;
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = model.Assets[book.Assets[i]];
            LiquidationTrigger trigger = LiquidationTrigger.Of(
                book.Sides[i], book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i], asset.Maintenance);
            count += trigger.FiresAt(book.Sides[i], asset.PriceUsd) ? 1 : 0;
        }

        return count;
    }

    private static void Warn(Faults faults, string path, FormattableString message) =>
        faults.Warning(new SourcePlace(path), "", message.ToString(CultureInfo.InvariantCulture));
}
