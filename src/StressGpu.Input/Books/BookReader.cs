using System.Collections.Immutable;
using StressGpu.Input.Books;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads books of isolated positions.</summary>
public static class BookReader
{
    /// <summary>
    /// Reads <c>account,asset,side,quantity,entry_price,margin_usd</c> (columns in any order) from CSV, plain or gzipped, or from
    /// Parquet where the name ends in <c>.parquet</c>. Reports the first hundred faulty rows and a count by kind.
    /// </summary>
    /// <param name="path">The file as the user named it; diagnostics repeat it.</param>
    /// <param name="assets">The scenario's assets; positions refer to them by index.</param>
    public static Parsed<PositionBook> Read(string path, ImmutableArray<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(path);
        Faults faults = new();
        return faults.Result(ReadById(path, [.. assets.Select(a => a.Id)], faults));
    }

    /// <summary>Reads a book whose assets are known by symbol only; null where it is faulty.</summary>
    internal static PositionBook? ReadById(string path, ImmutableArray<string> assetIds, Faults faults)
    {
        faults.Open(path);
        RowFaults rowFaults = new(path, faults);
        BookRows rows = new(new AssetIndex(assetIds), rowFaults);
        TableReader.Read(path, BookHeader.Layout, rows, rowFaults, faults);
        return rowFaults.Total > 0 ? null : rows.Build();
    }
}
