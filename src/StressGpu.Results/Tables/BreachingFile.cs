using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads breaching.parquet.</summary>
public static class BreachingFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<BreachingRow> rows) => QuestionTable.Write(
        directory, RunFiles.Breaching, runId, rows.Length,
        [
            new ValueColumn<int>("rank", [.. rows.Select(r => r.Rank)]),
            new ValueColumn<long>("path_id", [.. rows.Select(r => r.PathId)]),
            new ValueColumn<double>("distance", [.. rows.Select(r => r.Distance)]),
            new ValueColumn<double>("value", [.. rows.Select(r => r.Value)]),
            new TextColumn("asset", [.. rows.Select(r => r.Asset)]),
            new ValueColumn<double>("fair_return", [.. rows.Select(r => r.FairReturn)]),
        ]);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<BreachingRow> Read(string directory) => QuestionTable.Read(directory, RunFiles.Breaching, async columns =>
    {
        int[] rank = await columns.ReadAsync<int>("rank").ConfigureAwait(false);
        long[] path = await columns.ReadAsync<long>("path_id").ConfigureAwait(false);
        double[] distance = await columns.ReadAsync<double>("distance").ConfigureAwait(false);
        double[] value = await columns.ReadAsync<double>("value").ConfigureAwait(false);
        string[] asset = await columns.ReadTextAsync("asset").ConfigureAwait(false);
        double[] fairReturn = await columns.ReadAsync<double>("fair_return").ConfigureAwait(false);
        return rank.Select((r, i) => new BreachingRow(r, path[i], distance[i], value[i], asset[i], fairReturn[i]));
    });
}
