using Parquet;
using Parquet.Schema;

namespace StressGpu.Results;

/// <summary>A column of doubles in which NaN stands for null.</summary>
internal sealed class OptionalColumn(string name, IEnumerable<double> values) : IColumn
{
    private readonly double?[] optional = [.. values.Select(v => double.IsNaN(v) ? (double?)null : v)];

    public DataField Field { get; } = new DataField<double>(name, true);

    public EncodingHint Encoding => EncodingHint.Default;

    public Task WriteAsync(ParquetRowGroupWriter group, DataField attached, int rows) =>
        group.WriteAsync<double>(attached, optional.AsMemory(0, rows), null, null, default);
}
