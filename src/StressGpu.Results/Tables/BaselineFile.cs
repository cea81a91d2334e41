using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads baseline.parquet.</summary>
/// <remarks>A level, interval end or variance ratio that is NaN in memory is null in the file.</remarks>
public static class BaselineFile
{
    /// <summary>Metadata key of the run id of the baseline.</summary>
    private const string BaselineKey = "stressgpu.baseline_run_id";

    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static OutputRecord Write(RunDirectory directory, string runId, string baselineRunId, ImmutableArray<BaselineRow> rows)
    {
        using OutputFile file = directory.Open(RunFiles.Baseline);
        Dictionary<string, string> metadata = new() { [ParquetFormat.RunIdKey] = runId, [BaselineKey] = baselineRunId };
        TableWriter.WriteAll(file.Stream, Columns(rows), rows.Length, metadata);
        return directory.Commit(file);
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<BaselineRow> Read(string directory) =>
        ParquetFormat.Read(Path.Combine(directory, RunFiles.Baseline), async reader =>
        {
            ImmutableArray<BaselineRow>.Builder rows = ImmutableArray.CreateBuilder<BaselineRow>();
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                rows.AddRange(await RowsAsync(new(reader.Schema, group)).ConfigureAwait(false));
            }

            return rows.ToImmutable();
        });

    private static async Task<IEnumerable<BaselineRow>> RowsAsync(GroupColumns columns)
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        string[] statistic = await columns.ReadTextAsync("statistic").ConfigureAwait(false);
        double[] level = await columns.ReadOptionalAsync("level").ConfigureAwait(false);
        double[] difference = await columns.ReadAsync<double>("difference").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        double[] baseline = await columns.ReadAsync<double>("baseline").ConfigureAwait(false);
        double[] value = await columns.ReadAsync<double>("value").ConfigureAwait(false);
        double[] ratio = await columns.ReadOptionalAsync("variance_ratio").ConfigureAwait(false);
        long[] differing = await columns.ReadAsync<long>("differing_paths").ConfigureAwait(false);
        return metric.Select((m, i) =>
            new BaselineRow(m, statistic[i], level[i], difference[i], low[i], high[i], baseline[i], value[i])
            {
                VarianceRatio = ratio[i],
                DifferingPaths = differing[i],
            });
    }

    private static ImmutableArray<IColumn> Columns(ImmutableArray<BaselineRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new TextColumn("statistic", [.. rows.Select(r => r.Statistic)]),
        new OptionalColumn("level", rows.Select(r => r.Level)),
        new ValueColumn<double>("difference", [.. rows.Select(r => r.Difference)]),
        new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
        new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
        new ValueColumn<double>("baseline", [.. rows.Select(r => r.Baseline)]),
        new ValueColumn<double>("value", [.. rows.Select(r => r.Value)]),
        new OptionalColumn("variance_ratio", rows.Select(r => r.VarianceRatio)),
        new ValueColumn<long>("differing_paths", [.. rows.Select(r => r.DifferingPaths)]),
    ];
}
