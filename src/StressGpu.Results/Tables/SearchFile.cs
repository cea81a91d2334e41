using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads search.parquet.</summary>
/// <remarks>A value or interval end that is NaN in memory is null in the file.</remarks>
public static class SearchFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<SearchRow> rows) => QuestionTable.Write(
        directory, RunFiles.Search, runId, rows.Length,
        [
            new TextColumn("search", [.. rows.Select(r => r.Search)]),
            new ValueColumn<double>("at", [.. rows.Select(r => r.At)]),
            new TextColumn("members", [.. rows.Select(r => r.Members)]),
            new OptionalColumn("value", rows.Select(r => r.Value)),
            new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
            new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
            new ValueColumn<bool>("holds", [.. rows.Select(r => r.Holds)]),
        ]);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<SearchRow> Read(string directory) => QuestionTable.Read(directory, RunFiles.Search, async columns =>
    {
        string[] search = await columns.ReadTextAsync("search").ConfigureAwait(false);
        double[] at = await columns.ReadAsync<double>("at").ConfigureAwait(false);
        string[] members = await columns.ReadTextAsync("members").ConfigureAwait(false);
        double[] value = await columns.ReadOptionalAsync("value").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        bool[] holds = await columns.ReadAsync<bool>("holds").ConfigureAwait(false);
        return search.Select((s, i) => new SearchRow(s, at[i], members[i], value[i], low[i], high[i], holds[i]));
    });
}
