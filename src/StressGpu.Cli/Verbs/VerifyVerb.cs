using System.CommandLine;
using Spectre.Console;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary><c>verify DIR</c>: re-hashes every file against the manifest.</summary>
internal static class VerifyVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> directory = new("DIR") { Description = "Directory of a finished run." };
        Command command = new("verify", "Re-hash every file of a finished run against its manifest.") { directory };
        command.SetAction(parsed => Execute(context, parsed.GetRequiredValue(directory)));
        return command;
    }

    private static int Execute(CliContext context, string directory)
    {
        Verification verification = Verifier.Verify(directory);
        DiagnosticPrinter.Print(context.Error, verification.Faults);
        if (!verification.Faults.IsEmpty)
        {
            return ExitCode.BadInput;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("file", "state");
        foreach (VerifiedFile file in verification.Files)
        {
            table.AddRow(new Text(file.File), new Text(Word(file.State), file.State == FileState.Ok ? Color.Green : Color.Red));
        }

        context.Output.Console.Write(table);
        return verification.IsOk ? ExitCode.Ok : ExitCode.BadInput;
    }

    private static string Word(FileState state) => state switch
    {
        FileState.Ok => "ok",
        FileState.Missing => "missing",
        FileState.Changed => "changed",
        _ => "unexpected",
    };
}
