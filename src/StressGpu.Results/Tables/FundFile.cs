using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads fund.parquet.</summary>
/// <remarks>An interval end that is NaN in memory is null in the file.</remarks>
public static class FundFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<FundRow> rows) => QuestionTable.Write(
        directory, RunFiles.Fund, runId, rows.Length,
        [
            new ValueColumn<double>("probability", [.. rows.Select(r => r.Probability)]),
            new ValueColumn<double>("fund_usd", [.. rows.Select(r => r.FundUsd)]),
            new OptionalColumn("ci_low", rows.Select(r => r.CiLow)),
            new OptionalColumn("ci_high", rows.Select(r => r.CiHigh)),
            new ValueColumn<long>("paths", [.. rows.Select(r => r.Paths)]),
        ]);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<FundRow> Read(string directory) => QuestionTable.Read(directory, RunFiles.Fund, async columns =>
    {
        double[] probability = await columns.ReadAsync<double>("probability").ConfigureAwait(false);
        double[] fund = await columns.ReadAsync<double>("fund_usd").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("ci_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("ci_high").ConfigureAwait(false);
        long[] paths = await columns.ReadAsync<long>("paths").ConfigureAwait(false);
        return probability.Select((p, i) => new FundRow(p, fund[i], low[i], high[i], paths[i]));
    });
}
