using Parquet;
using Parquet.Schema;

namespace StressGpu.Results;

/// <summary>A column of strings without nulls, encoded by a dictionary.</summary>
internal sealed class TextColumn(string name, string[] values) : IColumn
{
    public string[] Values => values;

    public DataField Field { get; } = new DataField<string>(name, false);

    public EncodingHint Encoding => EncodingHint.Dictionary;

    public Task WriteAsync(ParquetRowGroupWriter group, DataField attached, int rows) =>
        group.WriteAsync(attached, new ArraySegment<string>(values, 0, rows), null);
}
