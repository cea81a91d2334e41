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
        return ReadById(path, [.. assets.Select(a => a.Id)]);
    }

    internal static Parsed<PositionBook> ReadById(string path, ImmutableArray<string> assetIds)
    {
        Faults faults = new();
        RowFaults rowFaults = new(path, faults);
        BookBuilder builder = new(new AssetIndex(assetIds), rowFaults);
        if (TableFile.IsParquet(path))
        {
            ParquetBook.Read(path, builder, faults);
        }
        else
        {
            CsvTable.Read(path, BookHeader.Names, new CsvBook(builder).Handle, rowFaults, faults);
        }

        return faults.Result(faults.HasErrors ? null : builder.Build());
    }
}
