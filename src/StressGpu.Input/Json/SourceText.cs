namespace StressGpu.Input.Json;

/// <summary>The bytes of a UTF-8 file and where each of them stands.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="bytes">Its content without a byte order mark.</param>
/// <remarks>Asking for rising offsets costs one pass over the text; going back starts again.</remarks>
internal sealed class SourceText(string file, byte[] bytes)
{
    private int offset;
    private int line = 1;
    private int column = 1;

    public string File => file;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Line and column of the byte at <paramref name="target"/>.</summary>
    public SourcePlace Place(long target)
    {
        if (target < offset)
        {
            (offset, line, column) = (0, 1, 1);
        }

        for (; offset < target && offset < bytes.Length; offset++)
        {
            if (bytes[offset] == '\n')
            {
                (line, column) = (line + 1, 1);
            }
            else if (offset + 1 == bytes.Length || (bytes[offset + 1] & 0xC0) != 0x80)
            {
                column++; // the last byte of a code point
            }
        }

        return new SourcePlace(file, line, column);
    }

    /// <summary>Place of the byte <paramref name="byteInLine"/> of line <paramref name="lineFromZero"/>.</summary>
    public SourcePlace Place(long lineFromZero, long byteInLine)
    {
        int start = 0;
        for (long skipped = 0; skipped < lineFromZero; skipped++)
        {
            int feed = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (feed < 0)
            {
                break;
            }

            start += feed + 1;
        }

        return Place(start + byteInLine);
    }
}
