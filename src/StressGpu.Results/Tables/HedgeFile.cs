using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads hedge.parquet.</summary>
/// <remarks>An interval end that is NaN in memory is null in the file.</remarks>
public static class HedgeFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<HedgeRow> rows) => QuestionTable.Write(
        directory, RunFiles.Hedge, runId, rows.Length,
        [
            new TextColumn("asset", [.. rows.Select(r => r.Asset)]),
            new ValueColumn<double>("notional_usd", [.. rows.Select(r => r.NotionalUsd)]),
            new ValueColumn<double>("saving_usd", [.. rows.Select(r => r.SavingUsd)]),
            new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
            new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
        ]);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<HedgeRow> Read(string directory) => QuestionTable.Read(directory, RunFiles.Hedge, async columns =>
    {
        string[] asset = await columns.ReadTextAsync("asset").ConfigureAwait(false);
        double[] notional = await columns.ReadAsync<double>("notional_usd").ConfigureAwait(false);
        double[] saving = await columns.ReadAsync<double>("saving_usd").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        return asset.Select((a, i) => new HedgeRow(a, notional[i], saving[i], low[i], high[i]));
    });
}
