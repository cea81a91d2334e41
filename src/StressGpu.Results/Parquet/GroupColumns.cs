using Parquet;
using Parquet.Schema;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads columns of one row group by name.</summary>
internal sealed class GroupColumns(ParquetSchema schema, ParquetRowGroupReader group)
{
    /// <summary>Whether a value can be in a column, by its statistics; true where there are none.</summary>
    public bool MayHold(string name, long value) =>
        group.GetStatistics(Field(name, typeof(long))) is not { MinValue: long least, MaxValue: long largest }
            || (least <= value && value <= largest);

    /// <summary>Number of rows.</summary>
    public int Rows => (int)group.RowCount;

    /// <summary>A column of values without nulls.</summary>
    public async Task<T[]> ReadAsync<T>(string name)
        where T : struct
    {
        T[] values = new T[group.RowCount];
        await ReadAsync<T>(name, values).ConfigureAwait(false);
        return values;
    }

    /// <summary>A column of values without nulls, into as many as there are rows.</summary>
    public async Task ReadAsync<T>(string name, Memory<T> values)
        where T : struct => await group.ReadAsync(Field(name, typeof(T)), values).ConfigureAwait(false);

    /// <summary>A simulated column of paths.parquet, counts as whole numbers.</summary>
    public async Task<double[]> ReadValuesAsync(PathColumn column)
    {
        string name = PathColumns.Name(column);
        return PathsLayout.IsLong(column) ? Array.ConvertAll(await ReadAsync<long>(name).ConfigureAwait(false), v => (double)v)
            : PathColumns.IsCount(column) ? Array.ConvertAll(await ReadAsync<int>(name).ConfigureAwait(false), v => (double)v)
            : await ReadAsync<double>(name).ConfigureAwait(false);
    }

    /// <summary>A column of doubles in which null becomes NaN.</summary>
    public async Task<double[]> ReadOptionalAsync(string name)
    {
        double?[] values = new double?[group.RowCount];
        await group.ReadAsync<double>(Field(name, typeof(double)), values.AsMemory()).ConfigureAwait(false);
        return [.. values.Select(v => v ?? double.NaN)];
    }

    /// <summary>A column of strings.</summary>
    public async Task<string[]> ReadTextAsync(string name)
    {
        string?[] values = new string?[group.RowCount];
        await group.ReadAsync(Field(name, typeof(ReadOnlyMemory<char>)), values.AsMemory()).ConfigureAwait(false);
        return [.. values.Select(v => v ?? "")];
    }

    private DataField Field(string name, Type type)
    {
        DataField field = schema.DataFields.FirstOrDefault(f => f.Name == name)
            ?? throw new InvalidDataException($"there is no column {name}");
        return field.ClrType == type ? field : throw new InvalidDataException($"column {name} is not of type {type.Name}");
    }
}
