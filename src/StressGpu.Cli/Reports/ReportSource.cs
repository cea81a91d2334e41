using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;
using StressGpu.Report;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>A finished run as a report reads it: the manifest and the small tables, each checked against its hash.</summary>
internal sealed record ReportSource(Manifest Manifest, ReportRun Run)
{
    // Neither paths.parquet nor assets.parquet: a report of ten million paths is as fast as one of a thousand.
    private static readonly ImmutableArray<string> Needed =
        [RunFiles.Summary, RunFiles.Exceedance, RunFiles.Worst, RunFiles.Tail, RunFiles.Convergence];
    private static readonly ImmutableArray<string> Optional = [RunFiles.Systemic, RunFiles.Baseline, RunFiles.Fan, RunFiles.Stories, RunFiles.Checks,
        RunFiles.Search, RunFiles.Fund, RunFiles.Breaching, RunFiles.Hedge];

    /// <summary>Reads a run; null, with every reason on standard error, where it cannot be shown.</summary>
    /// <param name="directory">Its directory.</param>
    /// <param name="force">Whether a file whose hash is off is shown all the same.</param>
    /// <param name="context">Where reasons go.</param>
    /// <exception cref="OutputException">A file is damaged beyond reading.</exception>
    public static ReportSource? Load(string directory, bool force, CliContext context)
    {
        ManifestReading reading = ManifestReader.Read(directory);
        if (reading.Manifest is not { } manifest)
        {
            DiagnosticPrinter.Print(context.Error, reading.Faults);
            return null;
        }

        (string File, FileState State)[] damaged =
        [
            .. new[] { (RunFiles.Manifest, Verifier.StateOf(manifest)) }
                .Concat(manifest.Outputs.Where(o => Needed.Contains(o.File) || Optional.Contains(o.File))
                    .Select(o => (o.File, Verifier.StateOf(directory, o))))
                .Where(f => f.Item2 != FileState.Ok),
        ];
        string[] lacking = [.. Needed.Where(n => manifest.Outputs.All(o => o.File != n))];
        bool isReadable = lacking.Length == 0 && damaged.All(d => d.State == FileState.Changed || !Needed.Contains(d.File));
        if (!isReadable || (damaged.Length > 0 && !force))
        {
            DiagnosticPrinter.Print(context.Error, [.. Faults(directory, damaged, lacking)]);
            return null;
        }

        return new(manifest, Read(directory, manifest, context) with { Damaged = [.. damaged.Select(d => d.File)] });
    }

    /// <summary>The run beside another.</summary>
    public ReportRun Beside(ReportSource other) => Run with
    {
        Compared = new(
            other.Run.Facts, other.Run.Scenario, other.Run.Summary,
            [.. ScenarioChanges.Of(other.Manifest, Manifest).Select(c => new MemberChange(c.Member, Text(c.Baseline), Text(c.Value)))]),
        Damaged = [.. Run.Damaged, .. other.Run.Damaged.Select(d => $"{d} of the other run")],
    };

    private static IEnumerable<Diagnostic> Faults(string directory, (string File, FileState State)[] damaged, string[] lacking) =>
        damaged.Select(d => new Diagnostic(Path.Combine(directory, d.File), 0, 0, "", d.State == FileState.Missing
            ? "is missing"
            : "was changed after the run: its SHA-256 is another (--force shows it all the same, under a banner)"))
        .Concat(lacking.Select(l => new Diagnostic(Path.Combine(directory, RunFiles.Manifest), 0, 0, "outputs", $"lacks {l}: not a run, or one of an older version: simulate it again")));

    private static ReportRun Read(string directory, Manifest manifest, CliContext context)
    {
        bool Has(string file) => manifest.Outputs.Any(o => o.File == file) && File.Exists(Path.Combine(directory, file));
        return new()
        {
            ToolVersion = context.ToolVersion,
            Facts = ReportFacts.Of(manifest),
            Scenario = manifest.Scenario,
            Summary = SummaryFiles.Read(directory),
            Limits = manifest.Limits ?? [],
            Systemic = Has(RunFiles.Systemic) ? SystemicFile.Read(directory) : null,
            Baseline = Has(RunFiles.Baseline) ? BaselineFile.Read(directory) : [],
            Fan = Has(RunFiles.Fan) ? FanFile.Read(directory) : [],
            Stories = Has(RunFiles.Stories) ? StoriesFile.Read(directory) : [],
            Checks = Has(RunFiles.Checks) ? ChecksFile.Read(directory) : [],
            BaselineRunId = manifest.Baseline?.RunId,
        };
    }

    private static string Text(JsonElement? value) => value switch
    {
        null => "none",
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 40 } hash => hash[..12] + "…",
        { ValueKind: JsonValueKind.Array or JsonValueKind.Object } big when CanonicalJson.Of(big) is { Length: > 60 } json => json[..59] + "…",
        { } scalar => CanonicalJson.Of(scalar).Trim('"'),
    };
}
