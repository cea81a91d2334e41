using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>sweep</c>.</summary>
internal sealed record SweepDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.sweep";

    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    public required string Directory { get; init; }

    public required ImmutableArray<string> Files { get; init; }

    public required ScenarioFacts Scenario { get; init; }

    public required ManifestDevice? Device { get; init; }

    public required int Runs { get; init; }

    public required ImmutableSortedDictionary<string, double> TimingsSeconds { get; init; }

    public required double TotalSeconds { get; init; }

    public required SweepArguments Sweep { get; init; }

    public required ImmutableArray<PointFacts> Points { get; init; }

    /// <summary>The object of a sweep, on one line.</summary>
    public static string Json(SweepOutcome outcome, VariantRunner runner, RunDirectory directory, CliContext context) =>
        JsonSerializer.Serialize(
            new SweepDocument
            {
                ToolVersion = context.ToolVersion,
                Directory = directory.FullPath,
                Files = [.. directory.Outputs.Select(f => f.File), RunFiles.Manifest],
                Scenario = ScenarioFacts.Of(outcome.Base.Loaded),
                Device = runner.Device,
                Runs = runner.Runs,
                TimingsSeconds = runner.Stages.Stages(),
                TotalSeconds = runner.Stages.TotalSeconds,
                Sweep = SweepArguments.Of(outcome.Settings),
                Points = [.. outcome.Grid.Points.Select(p => PointOf(outcome, p))],
            },
            JsonDocuments.Default.SweepDocument);

    private static PointFacts PointOf(SweepOutcome outcome, SweepPoint point)
    {
        Model.FrontRow front = outcome.Front[point.Index];
        return new PointFacts(
            point.Index, [.. point.Changes.Select(c => c.Value.ToString())], front.RunId, front.Capital.FundUsd, front.Capital.MarginUsd,
            JsonDocuments.Finite(front.Capital.Named), front.IsOnFront,
            [.. outcome.Settings.Metrics.Select(m => PointStatistic.Of(m, outcome.Row(point.Index, m)))]);
    }
}
