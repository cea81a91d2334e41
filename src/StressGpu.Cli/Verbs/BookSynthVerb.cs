using System.CommandLine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary><c>book synth SCENARIO --out FILE|DIR</c>: the scenario's synthetic positions and accounts as files.</summary>
internal static class BookSynthVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string> output = CommonOptions.Out(
            "FILE|DIR",
            "Book to write: .csv, .csv.gz or .parquet; an existing one is replaced. Accounts are written beside it as tables "
            + "(book-accounts.csv, book-loans.csv …), or into a directory (book.csv, accounts.csv, loans.csv …).");
        Option<ulong?> seed = CommonOptions.Seed();
        Command command = new("synth", "Write a scenario's synthetic positions and accounts to files.") { scenario, output, seed };
        command.SetAction(parsed => new BookSynthHandler(context).Execute(
            parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(output), new ScenarioOverrides(Seed: parsed.GetValue(seed))));
        return command;
    }
}
