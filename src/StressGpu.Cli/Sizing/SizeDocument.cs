using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>size</c>.</summary>
internal sealed record SizeDocument : QuestionDocument
{
    /// <summary>What this is.</summary>
    public required string Format { get; init; }

    public required SizeFacts Size { get; init; }

    /// <summary>Funds by probability; empty where margins are sized.</summary>
    public required ImmutableArray<FundLevelFacts> Levels { get; init; }

    /// <summary>Runs of a search; empty where none was needed.</summary>
    public required ImmutableArray<SearchFacts> Search { get; init; }

    /// <summary>The object of a size, on one line.</summary>
    public static string Json(SizeOutcome outcome, VariantRunner runner, RunDirectory directory, CliContext context) => JsonSerializer.Serialize(
        new SizeDocument
        {
            Format = outcome.What == "fund" ? "stressgpu.sizeFund" : "stressgpu.sizeMargin",
            ToolVersion = context.ToolVersion,
            Directory = directory.FullPath,
            Files = FilesOf(directory),
            Scenario = ScenarioFacts.Of(outcome.Check.Loaded),
            Device = runner.Device,
            Runs = runner.Runs,
            TimingsSeconds = runner.Stages.Stages(),
            TotalSeconds = runner.Stages.TotalSeconds,
            Size = SizeFacts.Of(outcome),
            Levels = [.. outcome.Levels.Select(FundLevelFacts.Of)],
            Search = [.. outcome.Search.Select(SearchFacts.Of)],
        },
        JsonDocuments.Default.SizeDocument);
}
