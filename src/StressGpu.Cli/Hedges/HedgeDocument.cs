using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>hedge</c>.</summary>
internal sealed record HedgeDocument : QuestionDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.hedge";

    public required HedgeFacts Result { get; init; }

    /// <summary>The hedges, the one that saves most first.</summary>
    public required ImmutableArray<HedgeRowFacts> Hedges { get; init; }

    /// <summary>The object of a search for hedges, on one line.</summary>
    public static string Json(HedgeOutcome outcome, VariantRunner runner, RunDirectory directory, CliContext context) => JsonSerializer.Serialize(
        new HedgeDocument
        {
            ToolVersion = context.ToolVersion,
            Directory = directory.FullPath,
            Files = FilesOf(directory),
            Scenario = ScenarioFacts.Of(outcome.Run.Loaded),
            Device = runner.Device,
            Runs = runner.Runs,
            TimingsSeconds = runner.Stages.Stages(),
            TotalSeconds = runner.Stages.TotalSeconds,
            Result = HedgeFacts.Of(outcome),
            Hedges = [.. outcome.Rows.Select(HedgeRowFacts.Of)],
        },
        JsonDocuments.Default.HedgeDocument);
}
