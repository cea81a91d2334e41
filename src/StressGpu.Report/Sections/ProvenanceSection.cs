using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Where the numbers come from: the manifest.</summary>
internal static class ProvenanceSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        RunFacts facts = context.Run.Facts;
        ReportTable table = new("provenance", "The run", ["fact", "value"], [.. Facts(context).Select(f => ImmutableArray.Create(Cell.Of(f.Name), Cell.Of(f.Value)))]) { WordColumns = 2 };
        ReportTable files = new(
            "files", "Files and their SHA-256", ["role", "file", "SHA-256"],
            [.. facts.Files.Select(f => ImmutableArray.Create(Cell.Of(f.Role), Cell.Of(f.Name), new Cell(f.Sha256[..Math.Min(16, f.Sha256.Length)] + "…", f.Sha256)))])
        {
            WordColumns = 3,
        };
        return new(
            "provenance", "Provenance", "The same scenario and seed give the same bytes whatever the batch, thread, shard or, with exact mathematics, device.",
            [TableHtml.Of(table), TableHtml.Folded(files)])
        {
            Tables = [table, files],
        };
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportContext context)
    {
        RunFacts facts = context.Run.Facts;
        yield return ("run", facts.RunId);
        yield return ("scenario", $"{context.Scenario.Name}, SHA-256 {facts.ScenarioSha256[..Math.Min(16, facts.ScenarioSha256.Length)]}…");
        yield return ("program", $"StressGpu {facts.ToolVersion}{(facts.GitCommit is { } commit ? $", commit {commit[..Math.Min(12, commit.Length)]}" : "")}");
        yield return ("report", $"rendered by StressGpu {context.Run.ToolVersion} from the run's files");
        yield return ("seed", Amounts.Plain(facts.Seed));
        yield return ("paths", $"{Amounts.Count(facts.Paths.First)} … {Amounts.Count(facts.Paths.First + facts.Paths.Count - 1)} of {Amounts.Count(facts.Paths.Total)}");
        yield return ("random numbers", facts.CounterLayout);
        yield return ("device", facts.Device);
        yield return ("precision", string.Join(", ", facts.Precision.Select(p => $"{p.Key} {p.Value}")));
        yield return ("speed", $"{Amounts.Short(facts.Throughput.Paths)} paths/s, {Amounts.Short(facts.Throughput.AssetSteps)} asset-steps/s");
        yield return ("seconds", string.Join(", ", facts.TimingsSeconds.Select(t => $"{t.Key} {Amounts.Digits(t.Value)}")));
    }
}
