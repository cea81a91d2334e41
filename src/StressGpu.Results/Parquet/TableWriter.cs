using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace StressGpu.Results;

/// <summary>Writes row groups to a stream, one after the other, on the calling thread.</summary>
internal sealed class TableWriter
{
    private readonly ParquetWriter writer;
    private readonly ParquetSchema schema;
    private readonly IReadOnlyDictionary<string, string> metadata;

    public TableWriter(Stream stream, ImmutableArray<IColumn> columns, IReadOnlyDictionary<string, string> metadata)
    {
        schema = new(columns.Select(c => c.Field));
        writer = ParquetWriter.CreateAsync(schema, stream, ParquetFormat.Options(columns)).GetAwaiter().GetResult();
        this.metadata = metadata;
    }

    public void Write(ImmutableArray<IColumn> columns, int rows)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i].WriteAsync(group, schema.DataFields[i], rows).GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the footer, with the metadata as it is by now. There is no Dispose: after a fault the file is thrown away.</summary>
    public void Complete()
    {
        writer.CustomMetadata = metadata;
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Writes a table that fits in memory as one row group; an empty one has none.</summary>
    public static void WriteAll(
        Stream stream, ImmutableArray<IColumn> columns, int rows, IReadOnlyDictionary<string, string> metadata)
    {
        TableWriter table = new(stream, columns, metadata);
        if (rows > 0)
        {
            table.Write(columns, rows);
        }
        table.Complete();
    }
}
