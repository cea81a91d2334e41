namespace StressGpu.Input.Tables;

/// <summary>Reads the lines of a CSV file as spans of bytes, without a string or an allocation for each.</summary>
/// <remarks>
/// Commas separate; a field may stand in double quotes (a quote inside is doubled) but not span lines. A byte order mark,
/// CRLF, blank lines, and spaces around fields are fine.
/// </remarks>
internal sealed class CsvRows(Stream stream) : IDisposable
{
    private const int LongestLine = 1 << 20;
    /// <summary>Fields of a line that are kept.</summary>
    public const int MostFields = 64;

    private readonly byte[] buffer = new byte[LongestLine];
    private readonly (int Start, int End)[] fields = new (int, int)[MostFields];
    private int start;
    private int end;
    private bool finished;

    /// <summary>Number of the current line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Bytes read so far; all of the stream's once <see cref="Read"/> gave false.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Fields of the current line; more than <see cref="MostFields"/> are not kept.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether a quote of the current line is not closed.</summary>
    public bool HasOpenQuote { get; private set; }

    /// <summary>A field of the current line; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Field(int index) => buffer.AsSpan(fields[index].Start..fields[index].End);

    /// <summary>Goes to the next line that is not blank.</summary>
    /// <exception cref="LineTooLongException">A line is longer than a MiB.</exception>
    /// <exception cref="InvalidDataException">A compressed stream is damaged.</exception>
    public bool Read()
    {
        while (NextLine(out int lineStart, out int lineEnd))
        {
            Line++;
            if (Line == 1 && buffer.AsSpan(lineStart..lineEnd).StartsWith("\uFEFF"u8))
            {
                lineStart += 3;
            }

            if (!buffer.AsSpan(lineStart..lineEnd).Trim(" \t\r"u8).IsEmpty)
            {
                Split(lineStart, lineEnd);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => stream.Dispose();

    private bool NextLine(out int lineStart, out int lineEnd)
    {
        int searched = 0;
        while (true)
        {
            int feed = buffer.AsSpan((start + searched)..end).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                (lineStart, lineEnd) = (start, start + searched + feed);
                start = lineEnd + 1;
                return true;
            }

            searched = end - start;
            if (finished)
            {
                (lineStart, lineEnd) = (start, end);
                start = end;
                return searched > 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start..end).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            throw new LineTooLongException(Line + 1);
        }

        int read = stream.Read(buffer.AsSpan(end));
        end += read;
        BytesRead += read;
        finished = read == 0;
    }

    private void Split(int lineStart, int lineEnd)
    {
        (FieldCount, HasOpenQuote) = (0, false);
        if (buffer.AsSpan(lineStart..lineEnd).Contains((byte)'"'))
        {
            SplitQuoted(lineStart, lineEnd);
            return;
        }

        while (true)
        {
            int comma = buffer.AsSpan(lineStart..lineEnd).IndexOf((byte)',');
            int fieldEnd = comma < 0 ? lineEnd : lineStart + comma;
            Keep(lineStart, fieldEnd);
            if (comma < 0)
            {
                return;
            }

            lineStart = fieldEnd + 1;
        }
    }

    private void SplitQuoted(int lineStart, int lineEnd)
    {
        bool quoted = false;
        int fieldStart = lineStart;
        for (int i = lineStart; i < lineEnd; i++)
        {
            if (buffer[i] == '"')
            {
                quoted = !quoted;
            }
            else if (buffer[i] == ',' && !quoted)
            {
                KeepQuoted(fieldStart, i);
                fieldStart = i + 1;
            }
        }

        KeepQuoted(fieldStart, lineEnd);
        HasOpenQuote = quoted;
    }

    private void KeepQuoted(int fieldStart, int fieldEnd)
    {
        Keep(fieldStart, fieldEnd);
        (int from, int to) = fields[Math.Min(FieldCount, MostFields) - 1];
        if (to - from < 2 || buffer[from] != '"' || buffer[to - 1] != '"')
        {
            return;
        }

        // Takes the quotes off in place, two inside for one.
        int written = from;
        for (int i = from + 1; i < to - 1; i++)
        {
            buffer[written++] = buffer[i];
            if (buffer[i] == '"' && buffer[i + 1] == '"' && i + 2 < to)
            {
                i++;
            }
        }

        fields[Math.Min(FieldCount, MostFields) - 1] = (from, written);
    }

    private void Keep(int fieldStart, int fieldEnd)
    {
        while (fieldStart < fieldEnd && IsBlank(buffer[fieldStart]))
        {
            fieldStart++;
        }

        while (fieldEnd > fieldStart && IsBlank(buffer[fieldEnd - 1]))
        {
            fieldEnd--;
        }

        if (FieldCount < MostFields)
        {
            fields[FieldCount] = (fieldStart, fieldEnd);
        }

        FieldCount++;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r';
}
