using System.CommandLine;

namespace StressGpu.Cli;

/// <summary><c>book describe [FILE] --scenario S</c>: what a book holds.</summary>
internal static class BookDescribeVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string?> file = new("FILE")
        {
            Description = "Book; the scenario's own, synthetic or file, where left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> scenario = new("--scenario") { Description = "Scenario whose assets the book is of.", HelpName = "SCENARIO", Required = true };
        Command command = new("describe", "Show leverage and distance to liquidation of a book.") { file, scenario };
        command.SetAction(parsed =>
            new BookDescribeHandler(context).Execute(parsed.GetValue(file), parsed.GetRequiredValue(scenario)));
        return command;
    }
}
