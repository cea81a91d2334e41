using Parquet;
using Parquet.Schema;

namespace StressGpu.Results;

/// <summary>A column of numbers or truth values without nulls.</summary>
internal sealed class ValueColumn<T>(string name, T[] values, EncodingHint encoding = EncodingHint.Default) : IColumn
    where T : struct
{
    public T[] Values => values;

    public DataField Field { get; } = new DataField<T>(name, false);

    public EncodingHint Encoding => encoding;

    public Task WriteAsync(ParquetRowGroupWriter group, DataField attached, int rows) =>
        group.WriteAsync<T>(attached, values.AsMemory(0, rows), null, null, default);
}
