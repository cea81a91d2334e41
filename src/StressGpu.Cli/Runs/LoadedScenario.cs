using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A scenario with its positions, whatever their source.</summary>
/// <param name="Resolved">The scenario as read.</param>
/// <param name="Book">Its positions; empty for a pure price run.</param>
/// <param name="Warnings">What reading them warned of.</param>
internal sealed record LoadedScenario(ResolvedScenario Resolved, PositionBook Book, ImmutableArray<Diagnostic> Warnings)
{
    public Scenario Scenario => Resolved.Scenario;

    /// <summary>Its accounts of the account engine, read or drawn.</summary>
    public MarginAccounts Accounts { get; init; } = MarginAccounts.Empty;

    /// <summary>Hashes of the inputs that the resolved scenario does not hold: the book and the tables of accounts.</summary>
    public IEnumerable<string> BookHashes() =>
        Resolved.Inputs.Where(i => i.Role is not (InputRole.Scenario or InputRole.Market)).Select(i => i.Sha256);

    /// <summary>Notional of all positions at the start prices, USD.</summary>
    public double OpenInterestUsd() => OpenInterest.Usd(Scenario, Book);

    /// <summary>Facts of the accounts at the start prices; null where there are none. They are computed anew each time.</summary>
    public AccountFacts? AccountFacts() => Cli.AccountFacts.Of(Scenario, Book, Accounts);

    /// <summary>Reads a scenario and its book, or draws the book; prints diagnostics. Null where there are faults.</summary>
    public static LoadedScenario? Load(
        string path, ScenarioOverrides overrides, Screen error, StageTimer stages, out ImmutableArray<Diagnostic> diagnostics)
    {
        Parsed<RunInput> parsed = stages.Time(StageTimer.Reading, () => RunInputReader.Read(path, overrides));
        diagnostics = parsed.Diagnostics;
        DiagnosticPrinter.Print(error, diagnostics);
        if (!parsed.IsValid)
        {
            return null;
        }

        Scenario scenario = parsed.Value.Resolved.Scenario;
        if (scenario.Paths > RunAccumulator.MostPaths)
        {
            throw new UsageException($"{Amounts.Count(scenario.Paths)} paths are too many for one run: at most {Amounts.Count(RunAccumulator.MostPaths)}");
        }

        PositionBook book = parsed.Value.Book
            ?? (scenario.Book is SyntheticBook synthetic
                ? stages.Time(StageTimer.Book, () => SyntheticBookGenerator.Draw(scenario, synthetic))
                : PositionBook.Empty);
        MarginAccounts accounts = parsed.Value.Accounts
            ?? (scenario.Book.SyntheticAccounts is { } drawn
                ? stages.Time(StageTimer.Book, () => SyntheticAccountsGenerator.Draw(scenario, drawn))
                : MarginAccounts.Empty);
        return new LoadedScenario(parsed.Value.Resolved, book, parsed.Diagnostics) { Accounts = accounts };
    }
}
