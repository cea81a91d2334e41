using System.CommandLine;

namespace StressGpu.Cli;

/// <summary><c>replay DIR --path N</c>: one path of a finished run, step by step.</summary>
internal static class ReplayVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> directory = new("DIR") { Description = "Directory of a finished run." };
        Option<long?> path = NumberOption.Whole("--path", 0L, long.MaxValue, "Global id of the path, from 0; worst.parquet names the worst.");
        path.Required = true;
        Option<string?> output = new("--out")
        {
            Description = "File to write, .parquet or .csv; CSV on standard output where left out.",
            HelpName = "FILE",
        };
        Command command = new("replay", "Recompute one path of a finished run step by step.") { directory, path, output };
        command.SetAction(parsed => new ReplayHandler(context).Execute(
            parsed.GetRequiredValue(directory), parsed.GetValue(path)!.Value, parsed.GetValue(output)));
        return command;
    }
}
