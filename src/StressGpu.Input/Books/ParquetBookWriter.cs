using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace StressGpu.Input.Books;

/// <summary>Writes books as Parquet.</summary>
internal static class ParquetBookWriter
{
    private const int RowsPerGroup = 1_000_000;

    public static async Task Write(Stream stream, NamedBook book)
    {
        DataField[] fields =
        [
            .. BookHeader.Names.Select((name, i) =>
                i <= BookHeader.Side ? new DataField(name, typeof(string), isNullable: false) : (DataField)new DataField<double>(name)),
        ];
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (int start = 0; start < book.Positions.Count; start += RowsPerGroup)
            {
                int rows = Math.Min(RowsPerGroup, book.Positions.Count - start);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await WriteTexts(group, fields, book, (start, rows)).ConfigureAwait(false);
                await WriteNumbers(group, fields, book, (start, rows)).ConfigureAwait(false);
            }
        }
    }

    private static async Task WriteTexts(ParquetRowGroupWriter group, DataField[] fields, NamedBook book, (int Start, int Count) rows)
    {
        Func<int, string>[] columns = [book.AccountOf, book.AssetOf, book.SideOf];
        for (int column = 0; column < columns.Length; column++)
        {
            string[] texts = [.. Enumerable.Range(rows.Start, rows.Count).Select(columns[column])];
            await group.WriteAsync(fields[column], texts).ConfigureAwait(false);
        }
    }

    private static async Task WriteNumbers(ParquetRowGroupWriter group, DataField[] fields, NamedBook book, (int Start, int Count) rows)
    {
        for (int column = BookHeader.Quantity; column <= BookHeader.Margin; column++)
        {
            double[] numbers = (column switch
            {
                BookHeader.Quantity => book.Positions.Quantities,
                BookHeader.EntryPrice => book.Positions.EntryPricesUsd,
                _ => book.Positions.MarginsUsd,
            }).Slice(rows.Start, rows.Count).ToArray();
            await group.WriteAsync<double>(fields[column], numbers).ConfigureAwait(false);
        }
    }
}
