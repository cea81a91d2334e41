using Parquet;
using Parquet.Schema;

namespace StressGpu.Results;

/// <summary>A column of a table in memory.</summary>
internal interface IColumn
{
    /// <summary>Name and type in the file.</summary>
    DataField Field { get; }

    /// <summary>How the values are encoded before compression.</summary>
    EncodingHint Encoding { get; }

    /// <summary>Writes the first rows as the next column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="attached"><see cref="Field"/> as the writer's own schema holds it; Parquet.Net takes no other.</param>
    /// <param name="rows">Number of rows.</param>
    Task WriteAsync(ParquetRowGroupWriter group, DataField attached, int rows);
}
