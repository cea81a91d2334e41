using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads fan.parquet.</summary>
public static class FanFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<FanRow> rows) => SmallTable.Write(
        directory, RunFiles.Fan,
        [
            new TextColumn("asset", [.. rows.Select(r => r.Asset)]),
            new ValueColumn<int>("step", [.. rows.Select(r => r.Step)]),
            new ValueColumn<double>("hours", [.. rows.Select(r => r.Hours)]),
            new TextColumn("kind", [.. rows.Select(r => r.Kind)]),
            new ValueColumn<double>("quantile", [.. rows.Select(r => r.Quantile)]),
            new ValueColumn<double>("value", [.. rows.Select(r => r.Value)]),
        ],
        new Dictionary<string, string> { [ParquetFormat.RunIdKey] = runId }, rows.Length);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<FanRow> Read(string directory) => SmallTable.Read(directory, RunFiles.Fan, async columns =>
    {
        string[] asset = await columns.ReadTextAsync("asset").ConfigureAwait(false);
        int[] step = await columns.ReadAsync<int>("step").ConfigureAwait(false);
        double[] hours = await columns.ReadAsync<double>("hours").ConfigureAwait(false);
        string[] kind = await columns.ReadTextAsync("kind").ConfigureAwait(false);
        double[] quantile = await columns.ReadAsync<double>("quantile").ConfigureAwait(false);
        double[] value = await columns.ReadAsync<double>("value").ConfigureAwait(false);
        return asset.Select((a, i) => new FanRow(a, step[i], hours[i], kind[i], quantile[i], value[i]));
    });
}
