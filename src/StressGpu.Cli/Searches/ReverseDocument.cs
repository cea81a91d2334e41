using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>reverse</c>.</summary>
internal sealed record ReverseDocument : QuestionDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.reverse";

    public required ReverseFacts Reverse { get; init; }

    /// <summary>Every run of the search.</summary>
    public required ImmutableArray<SearchFacts> Search { get; init; }

    /// <summary>The most likely paths beyond the bound, a row a path and asset.</summary>
    public required ImmutableArray<BreachingRow> Breaching { get; init; }

    /// <summary>The object of a reverse stress test, on one line.</summary>
    public static string Json(ReverseOutcome outcome, VariantRunner runner, RunDirectory directory, CliContext context) => JsonSerializer.Serialize(
        new ReverseDocument
        {
            ToolVersion = context.ToolVersion,
            Directory = directory.FullPath,
            Files = FilesOf(directory),
            Scenario = ScenarioFacts.Of(outcome.Breach.Loaded),
            Device = runner.Device,
            Runs = runner.Runs,
            TimingsSeconds = runner.Stages.Stages(),
            TotalSeconds = runner.Stages.TotalSeconds,
            Reverse = ReverseFacts.Of(outcome),
            Search = [.. outcome.Runs.Rows.Select(SearchFacts.Of)],
            Breaching = outcome.Paths,
        },
        JsonDocuments.Default.ReverseDocument);
}
