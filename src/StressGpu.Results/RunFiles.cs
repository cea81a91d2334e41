using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>Names of the files of a run.</summary>
public static class RunFiles
{
    public const string Manifest = "manifest.json";
    public const string Paths = "paths.parquet";
    public const string Assets = "assets.parquet";
    public const string Summary = "summary.parquet";
    public const string Exceedance = "exceedance.parquet";
    public const string Worst = "worst.parquet";
    public const string Systemic = "systemic.parquet";
    public const string Baseline = "baseline.parquet";
    public const string Fan = "fan.parquet";
    public const string Stories = "stories.parquet";
    public const string Checks = "checks.parquet";
    public const string Report = "report.html";

    /// <summary>The folder of the report's tables as CSV.</summary>
    public const string ReportTables = "report-tables";

    /// <summary>All of them, the manifest first: without it a directory is no result.</summary>
    public static ImmutableArray<string> All { get; } = [Manifest, Paths, Assets, Summary, Exceedance, Worst, Systemic, Baseline, Fan, Stories, Checks, Report];
}
