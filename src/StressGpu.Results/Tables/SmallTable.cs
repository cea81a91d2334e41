using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>Tables that fit in memory, with the run id as their only metadata.</summary>
internal static class SmallTable
{
    /// <summary>Writes one.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static OutputRecord Write(RunDirectory directory, string name, string runId, ImmutableArray<IColumn> columns, int rows)
    {
        using OutputFile file = directory.Open(name);
        TableWriter.WriteAll(file.Stream, columns, rows, new Dictionary<string, string> { [ParquetFormat.RunIdKey] = runId });
        return directory.Commit(file);
    }

    /// <summary>Reads one, a row group at a time.</summary>
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
