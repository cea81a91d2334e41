using System.Buffers.Binary;
using System.IO.Compression;

namespace StressGpu.Input.Tables;

/// <summary>Opens files of rows.</summary>
internal static class TableFile
{
    private const int BufferSize = 1 << 20;

    public static bool IsParquet(string path) => path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a CSV file, unpacked where it begins like gzip, and then its length modulo 2^32 by the trailer.</summary>
    /// <remarks>The unpacking stream takes the end of a truncated file for the end of the text: the length tells.</remarks>
    public static (Stream Text, uint? Length) OpenText(string path)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        Span<byte> magic = stackalloc byte[2];
        int read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        bool packed = read == 2 && magic[0] == 0x1F && magic[1] == 0x8B;
        uint? length = packed ? ReadTrailer(file) : null;
        file.Position = 0;
        return (packed ? new GZipStream(file, CompressionMode.Decompress) : file, length);
    }

    // RFC 1952, 2.3.1: the last four bytes of a member are its unpacked length modulo 2^32, little endian.
    private static uint ReadTrailer(FileStream file)
    {
        Span<byte> trailer = stackalloc byte[4];
        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        file.ReadAtLeast(trailer, 4, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }
}
