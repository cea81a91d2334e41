using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>book synth</c>.</summary>
internal sealed class BookSynthHandler(CliContext context)
{
    /// <summary>Draws and writes; returns the exit code.</summary>
    public int Execute(string path, string output, ScenarioOverrides overrides)
    {
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, overrides);
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        if (!parsed.IsValid)
        {
            return ExitCode.BadInput;
        }

        Scenario scenario = parsed.Value.Scenario;
        SyntheticBook? isolated = scenario.Book as SyntheticBook;
        if (isolated is null && scenario.Book.SyntheticAccounts is null)
        {
            DiagnosticPrinter.Print(context.Error, [new(path, 0, 0, "book", "is not synthetic, expected a member 'synthetic' or 'syntheticAccounts' to draw from")]);
            return ExitCode.BadInput;
        }

        BookFiles files = new(context, scenario, output);
        if (scenario.Book.SyntheticAccounts is { } accounts)
        {
            files.Write(SyntheticAccountsGenerator.Draw(scenario, accounts));
        }

        if (isolated is not null)
        {
            PositionBook book = SyntheticBookGenerator.Draw(scenario, isolated);
            context.Output.Line($"{Amounts.Count(book.Count)} positions written to {files.Write(book)}");
        }

        return ExitCode.Ok;
    }
}
