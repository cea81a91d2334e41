using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads checks.parquet.</summary>
/// <remarks>A level, value or interval end that is NaN in memory is null in the file.</remarks>
public static class ChecksFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<CheckRow> rows) => SmallTable.Write(
        directory, RunFiles.Checks,
        [
            new TextColumn("kind", [.. rows.Select(r => r.Kind)]),
            new TextColumn("name", [.. rows.Select(r => r.Name)]),
            new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
            new TextColumn("statistic", [.. rows.Select(r => r.Statistic)]),
            new OptionalColumn("level", rows.Select(r => r.Level)),
            new OptionalColumn("value", rows.Select(r => r.Value)),
            new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
            new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
            new OptionalColumn("difference", rows.Select(r => r.Difference)),
            new OptionalColumn("difference_low", rows.Select(r => r.DifferenceLow)),
            new OptionalColumn("difference_high", rows.Select(r => r.DifferenceHigh)),
            new ValueColumn<long>("paths", [.. rows.Select(r => r.Paths)]),
        ],
        new Dictionary<string, string> { [ParquetFormat.RunIdKey] = runId }, rows.Length);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<CheckRow> Read(string directory) => SmallTable.Read(directory, RunFiles.Checks, async columns =>
    {
        string[] kind = await columns.ReadTextAsync("kind").ConfigureAwait(false);
        string[] name = await columns.ReadTextAsync("name").ConfigureAwait(false);
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        string[] statistic = await columns.ReadTextAsync("statistic").ConfigureAwait(false);
        double[] level = await columns.ReadOptionalAsync("level").ConfigureAwait(false);
        double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        double[] difference = await columns.ReadOptionalAsync("difference").ConfigureAwait(false);
        double[] differenceLow = await columns.ReadOptionalAsync("difference_low").ConfigureAwait(false);
        double[] differenceHigh = await columns.ReadOptionalAsync("difference_high").ConfigureAwait(false);
        long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
        return kind.Select((k, i) => new CheckRow(k, name[i], metric[i], statistic[i], level[i], paths[i])
        {
            Value = value[i],
            CiLow = low[i],
            CiHigh = high[i],
            Difference = difference[i],
            DifferenceLow = differenceLow[i],
            DifferenceHigh = differenceHigh[i],
        });
    });
}
