using System.CommandLine;

namespace StressGpu.Cli;

/// <summary><c>report DIR</c>: renders report.html from the files of a finished run.</summary>
internal static class ReportVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> directory = new("DIR") { Description = "Directory of a finished run." };
        Option<string?> compare = new("--compare")
        {
            Description = "Stand another finished run beside it: what changed, and what that did.",
            HelpName = "OTHER_DIR",
        };
        Option<string?> output = new("--out") { Description = "File to write; report.html in DIR where left out.", HelpName = "FILE" };
        Option<bool> csv = new("--csv") { Description = "Write every table as CSV too, to the folder report-tables beside the report." };
        Option<bool> force = new("--force") { Description = "Show files whose hash is not the manifest's all the same, under a banner." };
        Command command = new("report", "Render a finished run as one self-contained page, from its files alone.")
        {
            directory, compare, output, csv, force,
        };
        command.SetAction(parsed => new ReportHandler(context).Execute(new ReportRequest(
            parsed.GetRequiredValue(directory), parsed.GetValue(compare), parsed.GetValue(output), parsed.GetValue(csv), parsed.GetValue(force))));
        return command;
    }
}
