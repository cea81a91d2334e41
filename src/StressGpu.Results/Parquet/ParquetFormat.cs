using System.IO.Compression;
using Parquet;

namespace StressGpu.Results;

/// <summary>What all our Parquet files have in common.</summary>
internal static class ParquetFormat
{
    /// <summary>Rows of a full row group.</summary>
    public const int RowGroupRows = 1 << 20;

    /// <summary>Metadata key of the run id.</summary>
    public const string RunIdKey = "stressgpu.run_id";

    /// <summary>zstd at its fastest: Parquet.Net's default level is fifteen times slower for a few percent.</summary>
    public static ParquetOptions Options(IEnumerable<IColumn> columns)
    {
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        foreach (IColumn column in columns.Where(c => c.Encoding != EncodingHint.Default))
        {
            options.ColumnEncodingHints[column.Field.Name] = column.Encoding;
        }
        return options;
    }

    /// <summary>Opens a file, reads from it and closes it.</summary>
    /// <exception cref="OutputException">The file is missing, unreadable or damaged.</exception>
    public static T Read<T>(string path, Func<ParquetReader, Task<T>> read) =>
        OutputGuard.Read(path, () => ReadAsync(path, read).GetAwaiter().GetResult());

    private static async Task<T> ReadAsync<T>(string path, Func<ParquetReader, Task<T>> read)
    {
        ParquetReader reader = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            return await read(reader).ConfigureAwait(false);
        }
    }
}
