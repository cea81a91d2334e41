using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>Tables that fit in memory.</summary>
internal static class SmallTable
{
    /// <summary>Writes one of the run's files.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(
        RunDirectory directory, string name, ImmutableArray<IColumn> columns, IReadOnlyDictionary<string, string> metadata, int rows)
    {
        using OutputFile file = directory.Open(name);
        TableWriter.WriteAll(file.Stream, columns, rows, metadata);
        directory.Commit(file);
    }

    /// <summary>Reads one, row group by row group.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<T> Read<T>(string directory, string name, Func<GroupColumns, Task<IEnumerable<T>>> read) =>
        ParquetFormat.Read(Path.Combine(directory, name), async reader =>
        {
            ImmutableArray<T>.Builder rows = ImmutableArray.CreateBuilder<T>();
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                rows.AddRange(await read(new(reader.Schema, group)).ConfigureAwait(false));
            }
            return rows.ToImmutable();
        });
}
