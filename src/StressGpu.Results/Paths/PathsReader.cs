using System.Collections.Immutable;
using Parquet;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads single rows of paths.parquet, holding one column of one row group in memory at a time.</summary>
public static class PathsReader
{
    /// <summary>The row of a path; null where the file does not hold that path.</summary>
    /// <param name="directory">A run's directory.</param>
    /// <param name="pathId">Global path id.</param>
    /// <exception cref="OutputException">The file is missing, unreadable or damaged.</exception>
    public static PathRow? Row(string directory, long pathId) =>
        ParquetFormat.Read(Path.Combine(directory, RunFiles.Paths), reader => RowAsync(reader, pathId));

    private static async Task<PathRow?> RowAsync(ParquetReader reader, long pathId)
    {
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            GroupColumns columns = new(reader.Schema, group);
            if (!columns.MayHold("path_id", pathId))
            {
                continue;
            }
            // Branches of splitting have ids that are no neighbours, and not in their order.
            long[] ids = await columns.ReadAsync<long>("path_id").ConfigureAwait(false);
            int row = Array.IndexOf(ids, pathId);
            if (row >= 0)
            {
                double weight = (await columns.ReadAsync<double>("weight").ConfigureAwait(false))[row];
                return new(pathId, weight, await ValuesAsync(columns, row).ConfigureAwait(false));
            }
        }
        return null;
    }

    private static async Task<ImmutableArray<double>> ValuesAsync(GroupColumns columns, int row)
    {
        ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>(PathColumns.All.Length);
        foreach (PathColumn column in PathColumns.All)
        {
            values.Add((await columns.ReadValuesAsync(column).ConfigureAwait(false))[row]);
        }
        return values.MoveToImmutable();
    }
}
