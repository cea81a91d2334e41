using System.Text.Json;
using StressGpu.Model;
using StressGpu.Report;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A finished sweep as its page reads it: the manifest and three small tables, each checked against its hash.</summary>
internal static class SweepReportSource
{
    /// <summary>The kind of question that a sweep's manifest names.</summary>
    public const string Kind = "sweep";

    private static readonly string[] Needed = [RunFiles.Points, RunFiles.Sweep, RunFiles.Front];

    /// <summary>Reads a sweep; null, with every reason on standard error, where it cannot be shown.</summary>
    /// <param name="directory">Its directory.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="force">Whether a file whose hash is off is shown all the same.</param>
    /// <param name="context">Where reasons go.</param>
    public static SweepView? Load(string directory, Manifest manifest, bool force, CliContext context)
    {
        (string File, FileState State)[] damaged =
        [
            .. new[] { (RunFiles.Manifest, Verifier.StateOf(manifest)) }
                .Concat(Needed.Select(n => (n, manifest.Outputs.FirstOrDefault(o => o.File == n) is { } output ? Verifier.StateOf(directory, output) : FileState.Missing)))
                .Where(f => f.Item2 != FileState.Ok),
        ];
        if (damaged.Any(d => !force || d.State == FileState.Missing))
        {
            DiagnosticPrinter.Print(context.Error,
            [
                .. damaged.Select(d => new Diagnostic(Path.Combine(directory, d.File), 0, 0, "", d.State == FileState.Missing
                    ? "is missing"
                    : "was changed after the sweep: its SHA-256 is another (--force shows it all the same, under a banner)")),
            ]);
            return null;
        }

        SweepArguments arguments = manifest.Question!.Arguments.Deserialize(JsonDocuments.Default.SweepArguments)!;
        return new SweepView
        {
            ToolVersion = context.ToolVersion,
            Name = manifest.Scenario.GetProperty("name").GetString()!,
            RunId = manifest.RunId,
            Paths = manifest.Paths.Count,
            Device = manifest.Device.Name,
            Metrics = [.. arguments.Metrics.Select(m => StatisticName.TryParse(m, out StatisticName? name, out _) ? name : null).OfType<StatisticName>()
                .Select(n => (n.Metric, n.Statistic, n.Level))],
            Capital = arguments.Capital,
            Points = SweepFiles.ReadPoints(directory),
            Rows = SweepFiles.ReadStatistics(directory),
            Front = SweepFiles.ReadFront(directory),
            Damaged = [.. damaged.Select(d => d.File)],
        };
    }
}
