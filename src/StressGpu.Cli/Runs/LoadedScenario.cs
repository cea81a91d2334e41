using System.Collections.Immutable;
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

        return Of(parsed.Value, parsed.Diagnostics, stages);
    }

    /// <summary>Draws what the input does not hold.</summary>
    /// <param name="input">A scenario and what its files hold.</param>
    /// <param name="warnings">What reading it warned of.</param>
    /// <param name="stages">Where the seconds go.</param>
    /// <param name="drawn">Books drawn before, which one that is drawn alike is taken from; may be null.</param>
    public static LoadedScenario Of(RunInput input, ImmutableArray<Diagnostic> warnings, StageTimer stages, DrawnBooks? drawn = null)
    {
        Scenario scenario = input.Resolved.Scenario;
        if (scenario.Paths > RunAccumulator.MostPaths)
        {
            throw new UsageException($"{Amounts.Count(scenario.Paths)} paths are too many for one run: at most {Amounts.Count(RunAccumulator.MostPaths)}");
        }

        drawn ??= new DrawnBooks();
        PositionBook book = input.Book
            ?? (scenario.Book is SyntheticBook synthetic
                ? stages.Time(StageTimer.Book, () => drawn.Positions(input.Resolved, synthetic))
                : PositionBook.Empty);
        MarginAccounts accounts = input.Accounts
            ?? (scenario.Book.SyntheticAccounts is { } wanted
                ? stages.Time(StageTimer.Book, () => drawn.Accounts(input.Resolved, wanted))
                : MarginAccounts.Empty);
        return new LoadedScenario(input.Resolved, book, warnings) { Accounts = accounts };
    }
}
