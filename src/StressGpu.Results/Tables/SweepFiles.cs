using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes and reads points.parquet, sweep.parquet and front.parquet.</summary>
/// <remarks>What is NaN in memory is null in the files.</remarks>
public static class SweepFiles
{
    /// <summary>Writes what each point is.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void WritePoints(RunDirectory directory, string runId, ImmutableArray<PointRow> rows) => QuestionTable.Write(
        directory, RunFiles.Points, runId, rows.Length,
        [
            new ValueColumn<int>("point", [.. rows.Select(r => r.Point)]),
            new ValueColumn<int>("axis", [.. rows.Select(r => r.Axis)]),
            new TextColumn("member", [.. rows.Select(r => r.Member)]),
            new TextColumn("value", [.. rows.Select(r => r.Value)]),
            new OptionalColumn("number", rows.Select(r => r.Number)),
            new ValueColumn<bool>("is_factor", [.. rows.Select(r => r.IsFactor)]),
        ]);

    /// <summary>Writes the statistics of the points.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void WriteStatistics(RunDirectory directory, string runId, ImmutableArray<SweepRow> rows) => QuestionTable.Write(
        directory, RunFiles.Sweep, runId, rows.Length,
        [
            new ValueColumn<int>("point", [.. rows.Select(r => r.Point)]),
            .. QuestionTable.Statistics([.. rows.Select(r => r.Statistic)]),
            new OptionalColumn("difference", rows.Select(r => r.Difference)),
            new OptionalColumn("difference_low", rows.Select(r => r.DifferenceLow)),
            new OptionalColumn("difference_high", rows.Select(r => r.DifferenceHigh)),
        ]);

    /// <summary>Writes risk and capital of the points.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void WriteFront(RunDirectory directory, string runId, ImmutableArray<FrontRow> rows) => QuestionTable.Write(
        directory, RunFiles.Front, runId, rows.Length,
        [
            new ValueColumn<int>("point", [.. rows.Select(r => r.Point)]),
            new TextColumn("run_id", [.. rows.Select(r => r.RunId)]),
            new ValueColumn<double>("fund_usd", [.. rows.Select(r => r.Capital.FundUsd)]),
            new ValueColumn<double>("margin_usd", [.. rows.Select(r => r.Capital.MarginUsd)]),
            new OptionalColumn("capital", rows.Select(r => r.Capital.Named)),
            new OptionalColumn("risk", rows.Select(r => r.Risk)),
            new ValueColumn<bool>("on_front", [.. rows.Select(r => r.IsOnFront)]),
        ]);

    /// <summary>The rows of points.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<PointRow> ReadPoints(string directory) => QuestionTable.Read(directory, RunFiles.Points, async columns =>
    {
        int[] point = await columns.ReadAsync<int>("point").ConfigureAwait(false);
        int[] axis = await columns.ReadAsync<int>("axis").ConfigureAwait(false);
        string[] member = await columns.ReadTextAsync("member").ConfigureAwait(false);
        string[] value = await columns.ReadTextAsync("value").ConfigureAwait(false);
        double[] number = await columns.ReadOptionalAsync("number").ConfigureAwait(false);
        bool[] isFactor = await columns.ReadAsync<bool>("is_factor").ConfigureAwait(false);
        return point.Select((p, i) => new PointRow(p, axis[i], member[i], value[i], number[i], isFactor[i]));
    });

    /// <summary>The rows of sweep.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<SweepRow> ReadStatistics(string directory) => QuestionTable.Read(directory, RunFiles.Sweep, async columns =>
    {
        int[] point = await columns.ReadAsync<int>("point").ConfigureAwait(false);
        SummaryRow[] statistic = await QuestionTable.ReadStatisticsAsync(columns).ConfigureAwait(false);
        double[] difference = await columns.ReadOptionalAsync("difference").ConfigureAwait(false);
        double[] low = await columns.ReadOptionalAsync("difference_low").ConfigureAwait(false);
        double[] high = await columns.ReadOptionalAsync("difference_high").ConfigureAwait(false);
        return point.Select((p, i) => new SweepRow(p, statistic[i], difference[i], low[i], high[i]));
    });

    /// <summary>The rows of front.parquet.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<FrontRow> ReadFront(string directory) => QuestionTable.Read(directory, RunFiles.Front, async columns =>
    {
        int[] point = await columns.ReadAsync<int>("point").ConfigureAwait(false);
        string[] run = await columns.ReadTextAsync("run_id").ConfigureAwait(false);
        double[] fund = await columns.ReadAsync<double>("fund_usd").ConfigureAwait(false);
        double[] margin = await columns.ReadAsync<double>("margin_usd").ConfigureAwait(false);
        double[] named = await columns.ReadOptionalAsync("capital").ConfigureAwait(false);
        double[] risk = await columns.ReadOptionalAsync("risk").ConfigureAwait(false);
        bool[] onFront = await columns.ReadAsync<bool>("on_front").ConfigureAwait(false);
        return point.Select((p, i) => new FrontRow(p, run[i], new PointCapital(fund[i], margin[i], named[i]), risk[i], onFront[i]));
    });
}
