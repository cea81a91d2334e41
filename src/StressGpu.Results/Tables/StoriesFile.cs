using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads stories.parquet.</summary>
/// <remarks>A value that is NaN in memory is null in the file.</remarks>
public static class StoriesFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, string runId, ImmutableArray<StoryRow> rows) => SmallTable.Write(
        directory, RunFiles.Stories,
        [
            new ValueColumn<long>("path_id", [.. rows.Select(r => r.PathId)]),
            new ValueColumn<int>("step", [.. rows.Select(r => r.Step)]),
            new ValueColumn<double>("hours", [.. rows.Select(r => r.Hours)]),
            new TextColumn("asset", [.. rows.Select(r => r.Asset)]),
            new OptionalColumn("fair", rows.Select(r => r.Fair)),
            new OptionalColumn("price", rows.Select(r => r.Price)),
            new ValueColumn<double>("liquidated_usd", [.. rows.Select(r => r.LiquidatedUsd)]),
            new OptionalColumn("bad_debt_usd", rows.Select(r => r.BadDebtUsd)),
            new OptionalColumn("fund_usd", rows.Select(r => r.FundUsd)),
            new ValueColumn<int>("rounds", [.. rows.Select(r => r.Rounds)]),
        ],
        new Dictionary<string, string> { [ParquetFormat.RunIdKey] = runId }, rows.Length);

    /// <summary>Reads it back.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<StoryRow> Read(string directory) => SmallTable.Read(directory, RunFiles.Stories, async columns =>
    {
        long[] path = await columns.ReadAsync<long>("path_id").ConfigureAwait(false);
        int[] step = await columns.ReadAsync<int>("step").ConfigureAwait(false);
        double[] hours = await columns.ReadAsync<double>("hours").ConfigureAwait(false);
        string[] asset = await columns.ReadTextAsync("asset").ConfigureAwait(false);
        double[] fair = await columns.ReadOptionalAsync("fair").ConfigureAwait(false);
        double[] price = await columns.ReadOptionalAsync("price").ConfigureAwait(false);
        double[] liquidated = await columns.ReadAsync<double>("liquidated_usd").ConfigureAwait(false);
        double[] badDebt = await columns.ReadOptionalAsync("bad_debt_usd").ConfigureAwait(false);
        double[] fund = await columns.ReadOptionalAsync("fund_usd").ConfigureAwait(false);
        int[] rounds = await columns.ReadAsync<int>("rounds").ConfigureAwait(false);
        return path.Select((p, i) => new StoryRow(p, step[i], hours[i], asset[i], fair[i], price[i], liquidated[i])
        {
            BadDebtUsd = badDebt[i],
            FundUsd = fund[i],
            Rounds = rounds[i],
        });
    });
}
