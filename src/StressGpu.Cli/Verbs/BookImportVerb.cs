using System.CommandLine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary><c>book import FILE --scenario S --out FILE</c>: a book from a snapshot of perpetual positions.</summary>
internal static class BookImportVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> file = new("FILE") { Description = "Snapshot of accounts' perpetual positions (CSV, also gzipped)." };
        Option<string> scenario = new("--scenario") { Description = "Scenario whose assets are the markets.", HelpName = "SCENARIO", Required = true };
        Option<string> output = CommonOptions.Out("FILE", "Book to write: .csv, .csv.gz or .parquet; an existing one is replaced.");
        Option<string?> date = new("--date")
        {
            Description = $"Day to take, as the file writes it, or '{ImportOptions.AllDates}'; the one with most positions where left out.",
            HelpName = "DATE",
        };
        Option<double?> scale = NumberOption.Positive("--scale", "K", "Multiply quantities and margins.");
        Option<bool> rebase = new("--rebase") { Description = "Enter every position at the scenario's start price, notional and margin kept." };
        Command command = new("import", "Make a book from a snapshot of perpetual positions.")
        {
            file, scenario, output, date, scale, rebase,
        };
        command.SetAction(parsed => new BookImportHandler(context).Execute(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(scenario),
            parsed.GetRequiredValue(output),
            new ImportOptions
            {
                Date = parsed.GetValue(date),
                Scale = parsed.GetValue(scale) ?? 1,
                Rebase = parsed.GetValue(rebase),
            }));
        return command;
    }
}
