using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>What the tables of questions have in common.</summary>
internal static class QuestionTable
{
    public static void Write(RunDirectory directory, string name, string runId, int rows, ImmutableArray<IColumn> columns)
    {
        using OutputFile file = directory.Open(name);
        TableWriter.WriteAll(file.Stream, columns, rows, new Dictionary<string, string> { [ParquetFormat.RunIdKey] = runId });
        directory.Commit(file);
    }

    public static ImmutableArray<T> Read<T>(string directory, string name, Func<GroupColumns, Task<IEnumerable<T>>> read) =>
        ParquetFormat.Read(Path.Combine(directory, name), async reader =>
        {
            ImmutableArray<T>.Builder rows = ImmutableArray.CreateBuilder<T>();
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                rows.AddRange(await read(new(reader.Schema, group)).ConfigureAwait(false));
            }

            return rows.ToImmutable();
        });

    /// <summary>Statistics with their intervals; a level, value or end that is NaN is null.</summary>
    public static ImmutableArray<IColumn> Statistics(ImmutableArray<SummaryRow> rows) =>
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

    public static async Task<SummaryRow[]> ReadStatisticsAsync(GroupColumns columns)
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        string[] statistic = await columns.ReadTextAsync("statistic").ConfigureAwait(false);
        double[] level = await columns.ReadOptionalAsync("level").ConfigureAwait(false);
        double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
        double[] ess = await columns.ReadAsync<double>("ess").ConfigureAwait(false);
        return [.. metric.Select((m, i) => new SummaryRow(m, statistic[i], level[i], value[i], low[i], high[i], paths[i], ess[i]))];
    }
}
