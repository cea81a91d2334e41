using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>book describe</c>.</summary>
internal sealed class BookDescribeHandler(CliContext context)
{
    /// <summary>Prints tables and bars of a file's book, or of the scenario's own.</summary>
    public int Execute(string? file, string scenarioPath)
    {
        if (file is null)
        {
            StageTimer stages = new(context.Clock);
            return LoadedScenario.Load(scenarioPath, ScenarioOverrides.None, context.Error, stages, out _) is { } loaded
                ? Print(loaded.Book, loaded.Scenario.Assets)
                : ExitCode.BadInput;
        }

        Parsed<ResolvedScenario> scenario = ScenarioReader.Read(scenarioPath, ScenarioOverrides.None);
        DiagnosticPrinter.Print(context.Error, scenario.Diagnostics);
        if (!scenario.IsValid)
        {
            return ExitCode.BadInput;
        }

        ImmutableArray<Asset> assets = scenario.Value.Scenario.Assets;
        Parsed<PositionBook> book = BookReader.Read(file, assets);
        DiagnosticPrinter.Print(context.Error, book.Diagnostics);
        return book.IsValid ? Print(book.Value, assets) : ExitCode.BadInput;
    }

    private int Print(PositionBook book, ImmutableArray<Asset> assets)
    {
        BookReport.Print(context.Output, BookDescription.Of(book, assets));
        return ExitCode.Ok;
    }
}
