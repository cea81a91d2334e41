using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace StressGpu.Input.Tables;

/// <summary>Writes tables as Parquet.</summary>
internal static class ParquetTableWriter
{
    private const int RowsPerGroup = 1 << 17;

    public static async Task Write(Stream stream, TableSource table)
    {
        DataField[] fields = [.. table.Layout.Columns.Select(Field)];
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (int start = 0; start < table.Count; start += RowsPerGroup)
            {
                int rows = Math.Min(RowsPerGroup, table.Count - start);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int column = 0; column < fields.Length; column++)
                {
                    await WriteColumn(group, fields[column], table, (column, start, rows)).ConfigureAwait(false);
                }
            }
        }
    }

    private static DataField Field(TableColumn column) =>
        column.Range is null ? new DataField(column.Name, typeof(string), isNullable: false)
        : column.IsOptional ? new DataField<double?>(column.Name)
        : new DataField<double>(column.Name);

    private static async Task WriteColumn(
        ParquetRowGroupWriter group, DataField field, TableSource table, (int Column, int Start, int Rows) part)
    {
        IEnumerable<int> rows = Enumerable.Range(part.Start, part.Rows);
        if (table.Layout[part.Column].Range is null)
        {
            string[] texts = [.. rows.Select(r => table.Text(r, part.Column))];
            await group.WriteAsync(field, texts).ConfigureAwait(false);
            return;
        }

        double[] numbers = [.. rows.Select(r => table.Number(r, part.Column))];
        if (field.IsNullable)
        {
            double?[] nullable = [.. numbers.Select(n => double.IsNaN(n) ? null : (double?)n)];
            await group.WriteAsync<double>(field, nullable.AsMemory()).ConfigureAwait(false);
        }
        else
        {
            await group.WriteAsync<double>(field, numbers).ConfigureAwait(false);
        }
    }
}
