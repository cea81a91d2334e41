using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes a replayed path as Parquet or CSV.</summary>
public static class ReplayWriter
{
    /// <summary>Whether a file's ending is one that can be written: <c>.parquet</c> or <c>.csv</c>.</summary>
    public static bool Supports(string path) => IsParquet(path) || HasEnding(path, ".csv");

    /// <summary>Writes a file of the kind that its ending names; it appears whole or not at all.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="table">The path.</param>
    /// <param name="runId">Run id for the file's metadata (Parquet only).</param>
    /// <param name="pathId">The path's id, likewise.</param>
    /// <exception cref="OutputException">It could not be written.</exception>
    /// <exception cref="ArgumentException">The ending is not supported.</exception>
    public static void Write(string path, ReplayTable table, string runId, long pathId)
    {
        if (!Supports(path))
        {
            throw new ArgumentException($"{path} ends neither in .parquet nor in .csv", nameof(path));
        }
        using OutputFile file = OutputFile.Create(path);
        if (IsParquet(path))
        {
            Dictionary<string, string> metadata = new()
            {
                [ParquetFormat.RunIdKey] = runId,
                ["stressgpu.path_id"] = pathId.ToString(CultureInfo.InvariantCulture),
            };
            TableWriter.WriteAll(file.Stream, [.. Columns(table).Select(c => c.ToParquet())], table.Step.Length, metadata);
        }
        else
        {
            using StreamWriter text = new(file.Stream, leaveOpen: true);
            WriteCsv(text, table);
        }
        file.Commit();
    }

    /// <summary>Writes CSV with a header; numbers read back to the same bits, truth values are <c>true</c> and <c>false</c>.</summary>
    public static void WriteCsv(TextWriter writer, ReplayTable table)
    {
        ImmutableArray<ReplayColumn> columns = [.. Columns(table)];
        writer.Write(string.Join(',', columns.Select(c => Quoted(c.Name))) + "\n");
        for (int row = 0; row < table.Step.Length; row++)
        {
            writer.Write(string.Join(',', columns.Select(c => c.Text(row))) + "\n");
        }
    }

    private static IEnumerable<ReplayColumn> Columns(ReplayTable table) =>
    [
        ReplayColumn.Of("step", table.Step),
        ReplayColumn.Of("hours", table.Hours),
        .. table.Assets.SelectMany(asset => (ReplayColumn[])
        [
            ReplayColumn.Of(asset.Id + "_fair", asset.Fair),
            ReplayColumn.Of(asset.Id + "_price", asset.Price),
            ReplayColumn.Of(asset.Id + "_mark", asset.Mark),
            ReplayColumn.Of(asset.Id + "_depth_usd", asset.DepthUsd),
            ReplayColumn.Of(asset.Id + "_liquidated_usd", asset.LiquidatedUsd),
            ReplayColumn.Of(asset.Id + "_liquidated_accounts", asset.LiquidatedAccounts),
            .. Venue(asset),
        ]),
        ReplayColumn.Of("rounds", table.Rounds),
        ReplayColumn.Of("fund_usd", table.FundUsd),
        ReplayColumn.Of("bad_debt_usd", table.BadDebtUsd),
        ReplayColumn.Of("halted", table.Halted),
    ];

    private static IEnumerable<ReplayColumn> Venue(ReplayAsset asset) => asset.Venue is not { } venue ? [] :
    [
        ReplayColumn.Of(asset.Id + "_confidence", venue.Confidence),
        ReplayColumn.Of(asset.Id + "_margin_add_on", venue.MarginAddOn),
        ReplayColumn.Of(asset.Id + "_funding_usd", venue.FundingUsd),
        ReplayColumn.Of(asset.Id + "_backlog_usd", venue.BacklogUsd),
        ReplayColumn.Of(asset.Id + "_halted", venue.Halted),
    ];

    // An asset's id may hold what CSV gives a meaning (RFC 4180).
    private static string Quoted(string name) =>
        name.AsSpan().ContainsAny(",\"\r\n") ? '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : name;

    private static bool IsParquet(string path) => HasEnding(path, ".parquet");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
