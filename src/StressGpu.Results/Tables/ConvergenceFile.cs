using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads convergence.parquet.</summary>
/// <remarks>A level, value or interval end that is NaN in memory is null in the file.</remarks>
public static class ConvergenceFile
{
    /// <summary>Its rows: by metric, then by ever more paths.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<ConvergenceRow> Read(string directory) =>
        SmallTable.Read(directory, RunFiles.Convergence, async columns =>
        {
            string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
            string[] statistic = await columns.ReadTextAsync("statistic").ConfigureAwait(false);
            double[] level = await columns.ReadOptionalAsync("level").ConfigureAwait(false);
            long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
            double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
            double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
            double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
            return metric.Select((m, i) => new ConvergenceRow(m, statistic[i], level[i], paths[i], value[i], low[i], high[i]));
        });

    internal static ImmutableArray<IColumn> Columns(ImmutableArray<ConvergenceRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new TextColumn("statistic", [.. rows.Select(r => r.Statistic)]),
        new OptionalColumn("level", rows.Select(r => r.Level)),
        new ValueColumn<long>("paths", [.. rows.Select(r => r.Paths)]),
        new OptionalColumn("value", rows.Select(r => r.Value)),
        new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
        new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
    ];
}
