using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes a run's summary: summary.parquet, exceedance.parquet, worst.parquet, tail.parquet and convergence.parquet.</summary>
/// <remarks>A level, value or interval end that is NaN in memory is null in the file.</remarks>
public static class SummaryFiles
{
    private const string PathsKey = "stressgpu.paths";

    /// <summary>Writes all five.</summary>
    /// <exception cref="OutputException">One could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, RunSummary summary)
    {
        Dictionary<string, string> metadata = new()
        {
            [ParquetFormat.RunIdKey] = runId,
            [PathsKey] = summary.Paths.ToString(CultureInfo.InvariantCulture),
        };
        SmallTable.Write(directory, RunFiles.Summary, Columns(summary.Rows), metadata, summary.Rows.Length);
        SmallTable.Write(directory, RunFiles.Exceedance, Columns(summary.Exceedance), metadata, summary.Exceedance.Length);
        SmallTable.Write(directory, RunFiles.Worst, Columns(summary.Worst), metadata, summary.Worst.Length);
        SmallTable.Write(directory, RunFiles.Tail, TailFile.Columns(summary.Tails), metadata, summary.Tails.Length);
        SmallTable.Write(
            directory, RunFiles.Convergence, ConvergenceFile.Columns(summary.Convergence), metadata, summary.Convergence.Length);
    }

    /// <summary>Reads all five back.</summary>
    /// <exception cref="OutputException">One is missing, unreadable or damaged.</exception>
    public static RunSummary Read(string directory) => new(
        ReadPaths(directory), ReadSummary(directory), ReadExceedance(directory), ReadWorst(directory))
    {
        Tails = TailFile.Read(directory),
        Convergence = ConvergenceFile.Read(directory),
    };

    /// <summary>The rows of summary.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<SummaryRow> ReadSummary(string directory) => SmallTable.Read(directory, RunFiles.Summary, async columns =>
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        string[] statistic = await columns.ReadTextAsync("statistic").ConfigureAwait(false);
        double[] level = await columns.ReadOptionalAsync("level").ConfigureAwait(false);
        double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
        double[] ess = await columns.ReadAsync<double>("ess").ConfigureAwait(false);
        return metric.Select((m, i) => new SummaryRow(m, statistic[i], level[i], value[i], low[i], high[i], paths[i], ess[i]));
    });

    /// <summary>The rows of exceedance.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<ExceedanceRow> ReadExceedance(string directory) => SmallTable.Read(directory, RunFiles.Exceedance, async columns =>
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        double[] threshold = await columns.ReadAsync<double>("threshold").ConfigureAwait(false);
        double[] probability = await columns.ReadAsync<double>("probability").ConfigureAwait(false);
        double[] low = await columns.ReadAsync<double>("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadAsync<double>("ci_high").ConfigureAwait(false);
        return metric.Select((m, i) => new ExceedanceRow(m, threshold[i], probability[i], low[i], high[i]));
    });

    /// <summary>The rows of worst.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<WorstRow> ReadWorst(string directory) => SmallTable.Read(directory, RunFiles.Worst, async columns =>
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        int[] rank = await columns.ReadAsync<int>("rank").ConfigureAwait(false);
        long[] path = await columns.ReadAsync<long>("path_id").ConfigureAwait(false);
        double[] value = await columns.ReadAsync<double>("value").ConfigureAwait(false);
        return metric.Select((m, i) => new WorstRow(m, rank[i], path[i], value[i]));
    });

    private static ImmutableArray<IColumn> Columns(ImmutableArray<SummaryRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new TextColumn("statistic", [.. rows.Select(r => r.Statistic)]),
        new OptionalColumn("level", rows.Select(r => r.Level)),
        new OptionalColumn("value", rows.Select(r => r.Value)),
        new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
        new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
        new ValueColumn<long>("paths", [.. rows.Select(r => r.Paths)]),
        new ValueColumn<double>("ess", [.. rows.Select(r => r.Ess)]),
    ];

    private static ImmutableArray<IColumn> Columns(ImmutableArray<ExceedanceRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new ValueColumn<double>("threshold", [.. rows.Select(r => r.Threshold)]),
        new ValueColumn<double>("probability", [.. rows.Select(r => r.Probability)]),
        new ValueColumn<double>("ci_low", [.. rows.Select(r => r.CiLow)]),
        new ValueColumn<double>("ci_high", [.. rows.Select(r => r.CiHigh)]),
    ];

    private static ImmutableArray<IColumn> Columns(ImmutableArray<WorstRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new ValueColumn<int>("rank", [.. rows.Select(r => r.Rank)]),
        new ValueColumn<long>("path_id", [.. rows.Select(r => r.PathId)]),
        new ValueColumn<double>("value", [.. rows.Select(r => r.Value)]),
    ];

    private static long ReadPaths(string directory) =>
        ParquetFormat.Read(Path.Combine(directory, RunFiles.Summary), reader => Task.FromResult(
            reader.CustomMetadata.TryGetValue(PathsKey, out string? text)
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long paths)
                ? paths
                : throw new InvalidDataException($"the metadata lacks {PathsKey}")));
}
