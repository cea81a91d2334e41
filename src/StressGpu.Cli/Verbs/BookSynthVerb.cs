using System.CommandLine;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary><c>book synth SCENARIO --out FILE</c>: the scenario's synthetic book as a file.</summary>
internal static class BookSynthVerb
{
    public static Command Create(CliContext context)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string> output = CommonOptions.Out("FILE", "Book to write: .csv, .csv.gz or .parquet; an existing one is replaced.");
        Option<ulong?> seed = CommonOptions.Seed();
        Command command = new("synth", "Write a scenario's synthetic book to a file.") { scenario, output, seed };
        command.SetAction(parsed => Execute(
            context, parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(output), new(Seed: parsed.GetValue(seed))));
        return command;
    }

    private static int Execute(CliContext context, string path, string output, ScenarioOverrides overrides)
    {
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, overrides);
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        if (!parsed.IsValid)
        {
            return ExitCode.BadInput;
        }

        Scenario scenario = parsed.Value.Scenario;
        if (scenario.Book is not SyntheticBook synthetic)
        {
            DiagnosticPrinter.Print(context.Error, [new(path, 0, 0, "book", "is not synthetic, expected a member 'synthetic' to draw from")]);
            return ExitCode.BadInput;
        }

        PositionBook book = SyntheticBookGenerator.Draw(scenario, synthetic);
        BookWriter.Write(output, book, scenario.Assets);
        context.Output.Line($"{Amounts.Count(book.Count)} positions written to {output}");
        return ExitCode.Ok;
    }
}
