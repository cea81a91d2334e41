using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace StressGpu.Input.Books;

/// <summary>Reads Parquet columns of any number type as doubles.</summary>
internal static class NumberColumn
{
    public static bool Reads(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(int) || type == typeof(long) || type == typeof(decimal);

    /// <summary>One value a row, null where there is none.</summary>
    public static Task<double?[]> Read(ParquetRowGroupReader group, DataField field, int rows) =>
        field.ClrType == typeof(double) ? Read<double>(group, field, rows)
        : field.ClrType == typeof(float) ? Read<float>(group, field, rows)
        : field.ClrType == typeof(int) ? Read<int>(group, field, rows)
        : field.ClrType == typeof(long) ? Read<long>(group, field, rows)
        : Read<decimal>(group, field, rows);

    private static async Task<double?[]> Read<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct, INumber<T>
    {
        double?[] result = new double?[rows];
        if (field.IsNullable)
        {
            T?[] nullable = new T?[rows];
            await group.ReadAsync(field, nullable.AsMemory()).ConfigureAwait(false);
            for (int i = 0; i < rows; i++)
            {
                result[i] = nullable[i] is { } value ? double.CreateChecked(value) : null;
            }

            return result;
        }

        T[] values = new T[rows];
        await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
        for (int i = 0; i < rows; i++)
        {
            result[i] = double.CreateChecked(values[i]);
        }

        return result;
    }
}
