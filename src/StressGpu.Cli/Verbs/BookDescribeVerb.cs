using System.CommandLine;

namespace StressGpu.Cli;

/// <summary><c>book describe [FILE|DIR] --scenario S</c>: what a book holds and which falls liquidate it.</summary>
internal static class BookDescribeVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string?> file = new("FILE|DIR")
        {
            Description = "Book of isolated positions, a table of accounts (…accounts.csv, its other tables beside it), or a directory with "
                + "either; the scenario's own, synthetic or files, where left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> scenario = new("--scenario") { Description = "Scenario whose assets and margin classes the book is of.", HelpName = "SCENARIO", Required = true };
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "describe",
            "Show concentration, leverage, health factors, and what falls of prices make liquidatable, at the start prices before anybody trades. "
            + "Options are marked again at the fallen price; a stable asset (volatility at most 5 % a year) does not fall with the others.")
        {
            file, scenario, json,
        };
        command.SetAction(parsed => new BookDescribeHandler(context).Execute(
            parsed.GetValue(file), parsed.GetRequiredValue(scenario), parsed.GetValue(json)));
        return command;
    }
}
