using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads a scenario and its book: the faults of all input files at once.</summary>
public static class RunInputReader
{
    /// <summary>Reads a scenario, what it extends, and the book that it names, even beside faults of the scenario.</summary>
    /// <param name="path">The scenario file as the user named it; diagnostics repeat it.</param>
    /// <param name="overrides">What the command line replaces.</param>
    public static Parsed<RunInput> Read(string path, ScenarioOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        CheckedScenario scenario = CheckedScenario.Read(path, overrides);
        PositionBook? book = null;
        if (scenario is { Book: { } file } && scenario.AssetIds() is { } ids)
        {
            book = BookReader.ReadById(file.Shown, ids, scenario.Faults);
        }

        if (scenario.Resolve() is not { } resolved)
        {
            return scenario.Faults.Result<RunInput>(null);
        }

        if (book is not null)
        {
            WarnOfLiquidatable(scenario.Book!.Shown, book, resolved.Scenario.Assets, scenario.Faults);
        }

        return scenario.Faults.Result(new RunInput(resolved, book));
    }

    private static void WarnOfLiquidatable(string path, PositionBook book, ImmutableArray<Asset> assets, Faults faults)
    {
        int count = 0;
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = assets[book.Assets[i]];
            LiquidationTrigger trigger = LiquidationTrigger.Of(
                book.Sides[i], book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i], asset.Maintenance);
            count += trigger.FiresAt(book.Sides[i], asset.PriceUsd) ? 1 : 0;
        }

        if (count > 0)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"{count} of {book.Count} positions are liquidatable at the start prices already; they count at step 0");
            faults.Warning(new SourcePlace(path), "", message);
        }
    }
}
