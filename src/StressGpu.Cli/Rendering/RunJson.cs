using System.Text.Json;
using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What <c>run --json</c> prints: one object on one line.</summary>
internal static class RunJson
{
    /// <summary>The object of a run.</summary>
    public static string Of(RunOutcome outcome, CliContext context)
    {
        RunSummary summary = outcome.Summary;
        RunDocument document = new()
        {
            ToolVersion = context.ToolVersion,
            RunId = outcome.RunId,
            Directory = Path.GetFullPath(outcome.Request.Output),
            Files = [.. outcome.Files.Select(f => f.File), Results.RunFiles.Manifest],
            Scenario = ScenarioFacts.Of(outcome.Loaded),
            Paths = new Results.ManifestPaths(outcome.Range.First, outcome.Range.Count, outcome.Scenario.Paths),
            Device = new Results.ManifestDevice(DeviceNames.Of(outcome.DeviceKind), outcome.Device, outcome.Driver),
            Batch = outcome.Batch,
            Book = outcome.Book,
            Accounts = outcome.Accounts,
            TimingsSeconds = outcome.Stages.Stages(),
            TotalSeconds = outcome.Stages.TotalSeconds,
            Throughput = outcome.Throughput(),
            Summary = [.. summary.Rows.Select(StatisticFacts.Of)],
            Estimation = outcome.Estimation,
            Exceedance = summary.Exceedance,
            Worst = summary.Worst,
            Tails = [.. summary.Tails.Select(TailFacts.Of)],
            Convergence = [.. summary.Convergence.Select(ConvergenceFacts.Of)],
            Stop = outcome.Stop is { } stop ? StopFacts.Of(stop) : null,
            Systemic = outcome.Systemic is { } systemic ? [.. systemic.Rows.Select(SystemicFacts.Of)] : null,
            Baseline = outcome.Baseline is { } baseline ? BaselineFacts.Of(baseline) : null,
            Splitting = outcome.Split?.ToManifest(),
            Limits = [.. outcome.Request.Limits.Select(l => LimitFacts.Of(l, summary))],
            Warnings = [.. outcome.Warnings.Select(w => w.ToString())],
        };
        return JsonSerializer.Serialize(document, JsonDocuments.Default.RunDocument);
    }
}
