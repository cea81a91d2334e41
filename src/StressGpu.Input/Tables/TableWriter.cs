using System.IO.Compression;

namespace StressGpu.Input.Tables;

/// <summary>Writes tables that appear whole or not at all.</summary>
internal static class TableWriter
{
    /// <summary>Parquet where the name ends in <c>.parquet</c>, gzipped CSV where it ends in <c>.gz</c>, else CSV; replaces an existing file.</summary>
    /// <exception cref="IOException">The disk is full or the folder missing.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string path, TableSource table) => AtomicFile.Write(path, stream =>
    {
        if (TableFile.IsParquet(path))
        {
            // On the pool, so that a caller's synchronisation context cannot deadlock.
            Task.Run(() => ParquetTableWriter.Write(stream, table)).GetAwaiter().GetResult();
        }
        else if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            using GZipStream packed = new(stream, CompressionLevel.Fastest, leaveOpen: true);
            CsvTableWriter.Write(packed, table);
        }
        else
        {
            CsvTableWriter.Write(stream, table);
        }
    });
}
