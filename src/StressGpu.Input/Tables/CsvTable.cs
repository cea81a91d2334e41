using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Goes through a CSV table with a known header.</summary>
internal static class CsvTable
{
    /// <summary>Handles the current row of <paramref name="rows"/>.</summary>
    /// <param name="rows">The table, at the row.</param>
    /// <param name="positions">Position of each expected column.</param>
    public delegate void RowHandler(CsvRows rows, int[] positions);

    /// <summary>Reads the whole table; rows with too few or too many fields are faults and skipped.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="columns">The expected header.</param>
    /// <param name="handler">Called for each well-formed row.</param>
    /// <param name="rowFaults">Takes faults of rows.</param>
    /// <param name="faults">Takes faults of the file.</param>
    public static void Read(
        string path, IReadOnlyList<string> columns, RowHandler handler, RowFaults rowFaults, Faults faults)
    {
        try
        {
            (Stream text, uint? length) = TableFile.OpenText(path);
            using CsvRows rows = new(text);
            if (ReadRows(path, rows, columns, handler, (rowFaults, faults)) && length is { } whole && whole != (uint)rows.BytesRead)
            {
                faults.Error(new SourcePlace(path), "", "is truncated, or more than one gzip file in a row, expected one whole gzip file");
            }
        }
        catch (LineTooLongException fault)
        {
            faults.Error(new SourcePlace(path, fault.Line), "", "is longer than a MiB, expected lines of CSV");
        }
        catch (InvalidDataException)
        {
            faults.Error(new SourcePlace(path), "", "is damaged: it begins like gzip but cannot be unpacked, expected CSV, plain or gzipped");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Error(new SourcePlace(path), "", FileFault.InWords(path, fault) + ", expected a CSV file");
        }
    }

    // Whether the table was read to its end.
    private static bool ReadRows(
        string path, CsvRows rows, IReadOnlyList<string> columns, RowHandler handler, (RowFaults Rows, Faults File) faults)
    {
        if (!rows.Read())
        {
            faults.File.Error(new SourcePlace(path), "", $"is empty, expected the header {string.Join(',', columns)}");
            return true;
        }

        List<string> names = [];
        for (int i = 0; i < Math.Min(rows.FieldCount, CsvRows.MostFields); i++)
        {
            names.Add(System.Text.Encoding.UTF8.GetString(rows.Field(i)));
        }

        if (TableHeader.Resolve(names, columns, new SourcePlace(path, rows.Line), faults.File) is not { } positions)
        {
            return false;
        }

        long count = 0;
        for (; rows.Read(); count++)
        {
            if (IsWhole(rows, columns.Count, faults.Rows))
            {
                handler(rows, positions);
            }
        }

        faults.Rows.Finish(count);
        if (count == 0)
        {
            faults.File.Error(new SourcePlace(path), "", "has a header but no rows, expected at least one");
        }

        return true;
    }

    private static bool IsWhole(CsvRows rows, int expected, RowFaults faults)
    {
        if (rows.HasOpenQuote)
        {
            if (faults.Count("quotes not closed"))
            {
                faults.List(rows.Line, "", "has a quote that is not closed, expected the closing one in the same line");
            }

            return false;
        }

        if (rows.FieldCount != expected && faults.Count("rows with missing or surplus fields"))
        {
            faults.List(rows.Line, "", $"has {rows.FieldCount} fields, expected {expected}");
        }

        return rows.FieldCount == expected;
    }
}
