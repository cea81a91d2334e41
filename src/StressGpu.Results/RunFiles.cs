using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>Names of the files of a run, and of what answers other questions.</summary>
public static class RunFiles
{
    public const string Manifest = "manifest.json";
    public const string Paths = "paths.parquet";
    public const string Assets = "assets.parquet";
    public const string Summary = "summary.parquet";
    public const string Exceedance = "exceedance.parquet";
    public const string Worst = "worst.parquet";
    public const string Tail = "tail.parquet";
    public const string Convergence = "convergence.parquet";
    public const string Systemic = "systemic.parquet";
    public const string Baseline = "baseline.parquet";
    public const string Fan = "fan.parquet";
    public const string Stories = "stories.parquet";
    public const string Checks = "checks.parquet";
    public const string Points = "points.parquet";
    public const string Sweep = "sweep.parquet";
    public const string Front = "front.parquet";
    public const string Search = "search.parquet";
    public const string Fund = "fund.parquet";
    public const string Breaching = "breaching.parquet";
    public const string Hedge = "hedge.parquet";
    public const string Report = "report.html";

    /// <summary>The folder of the report's tables as CSV.</summary>
    public const string ReportTables = "report-tables";

    /// <summary>All of them, the manifest first: without it a directory is no result.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Manifest, Paths, Assets, Summary, Exceedance, Worst, Tail, Convergence, Systemic, Baseline, Fan, Stories, Checks,
        Points, Sweep, Front, Search, Fund, Breaching, Hedge, Report,
    ];
}
