using Parquet;
using Parquet.Schema;

namespace StressGpu.Input.Tables;

/// <summary>Reads Parquet columns of times as Unix milliseconds.</summary>
internal static class TimeColumn
{
    public static bool Reads(Type type) => type == typeof(DateTime);

    /// <summary>One value a row, null where there is none; times without a zone are UTC.</summary>
    public static async Task<double?[]> Read(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.IsNullable)
        {
            DateTime?[] nullable = new DateTime?[rows];
            await group.ReadAsync(field, nullable.AsMemory()).ConfigureAwait(false);
            return [.. nullable.Select(t => t is { } time ? (double?)Milliseconds(time) : null)];
        }

        DateTime[] times = new DateTime[rows];
        await group.ReadAsync(field, times.AsMemory()).ConfigureAwait(false);
        return [.. times.Select(t => (double?)Milliseconds(t))];
    }

    private static double Milliseconds(DateTime time) =>
        new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeMilliseconds();
}
