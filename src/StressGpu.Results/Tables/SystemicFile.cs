using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads systemic.parquet.</summary>
/// <remarks>A value or standard error that is NaN in memory is null in the file.</remarks>
public static class SystemicFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static OutputRecord Write(RunDirectory directory, string runId, SystemicMeasures measures)
    {
        using OutputFile file = directory.Open(RunFiles.Systemic);
        Dictionary<string, string> metadata = new() { [ParquetFormat.RunIdKey] = runId };
        TableWriter.WriteAll(file.Stream, Columns(measures.Rows), measures.Rows.Length, metadata);
        return directory.Commit(file);
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static SystemicMeasures Read(string directory) =>
        ParquetFormat.Read(Path.Combine(directory, RunFiles.Systemic), async reader =>
        {
            ImmutableArray<SystemicRow>.Builder rows = ImmutableArray.CreateBuilder<SystemicRow>();
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                rows.AddRange(await RowsAsync(new(reader.Schema, group)).ConfigureAwait(false));
            }

            return new SystemicMeasures(rows.ToImmutable());
        });

    private static async Task<IEnumerable<SystemicRow>> RowsAsync(GroupColumns columns)
    {
        string[] kind = await columns.ReadTextAsync("kind").ConfigureAwait(false);
        string[] account = await columns.ReadTextAsync("account").ConfigureAwait(false);
        string[] asset = await columns.ReadTextAsync("asset").ConfigureAwait(false);
        string[] side = await columns.ReadTextAsync("side").ConfigureAwait(false);
        string[] source = await columns.ReadTextAsync("source").ConfigureAwait(false);
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
        double[] error = await columns.ReadOptionalAsync("standard_error").ConfigureAwait(false);
        long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
        return kind.Select((k, i) =>
            new SystemicRow(k, account[i], asset[i], side[i], source[i], metric[i], value[i], error[i], paths[i]));
    }

    private static ImmutableArray<IColumn> Columns(ImmutableArray<SystemicRow> rows) =>
    [
        new TextColumn("kind", [.. rows.Select(r => r.Kind)]),
        new TextColumn("account", [.. rows.Select(r => r.Account)]),
        new TextColumn("asset", [.. rows.Select(r => r.Asset)]),
        new TextColumn("side", [.. rows.Select(r => r.Side)]),
        new TextColumn("source", [.. rows.Select(r => r.Source)]),
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new OptionalColumn("value", rows.Select(r => r.Value)),
        new OptionalColumn("standard_error", rows.Select(r => r.StandardError)),
        new ValueColumn<long>("paths", [.. rows.Select(r => r.Paths)]),
    ];
}
