using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Goes through a CSV table with a known header.</summary>
/// <param name="path">The file as the user named it.</param>
/// <param name="layout">The columns it may have.</param>
/// <param name="rowFaults">Takes faults of rows.</param>
/// <param name="faults">Takes faults of the file.</param>
internal sealed class CsvTable(string path, TableLayout layout, RowFaults rowFaults, Faults faults)
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
        string path, IReadOnlyList<string> columns, RowHandler handler, RowFaults rowFaults, Faults faults) =>
        new CsvTable(path, TableLayout.OfNames(columns), rowFaults, faults).Read(handler, () => { });

    /// <summary>Reads the whole table; false where a row, or more, could not be handed over.</summary>
    public bool Read(ITableRows table)
    {
        CsvRow? row = null;
        return Read((rows, positions) => table.Handle(row ??= new CsvRow(rows, positions)), table.End);
    }

    private bool Read(RowHandler handler, Action end)
    {
        try
        {
            (Stream text, uint? length) = TableFile.OpenText(path);
            using CsvRows rows = new(text);
            bool? whole = ReadRows(rows, handler, end);
            if (whole is null || length is not { } expected || expected == (uint)rows.BytesRead)
            {
                return whole ?? false;
            }

            Fault("is truncated, or more than one gzip file in a row, expected one whole gzip file");
        }
        catch (LineTooLongException fault)
        {
            Fault("is longer than a MiB, expected lines of CSV", fault.Line);
        }
        catch (InvalidDataException)
        {
            Fault("is damaged: it begins like gzip but cannot be unpacked, expected CSV, plain or gzipped");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault(FileFault.InWords(path, fault) + ", expected a CSV file");
        }

        return false;
    }

    // Whether every row was handed over; null where the table was not read to its end.
    private bool? ReadRows(CsvRows rows, RowHandler handler, Action end)
    {
        if (!rows.Read())
        {
            Fault($"is empty, expected the header {layout.Header}");
            return false;
        }

        List<string> names = [];
        for (int i = 0; i < Math.Min(rows.FieldCount, CsvRows.MostFields); i++)
        {
            names.Add(System.Text.Encoding.UTF8.GetString(rows.Field(i)));
        }

        if (TableHeader.Resolve(names, layout, new SourcePlace(path, rows.Line), faults) is not { } positions)
        {
            return null;
        }

        (long count, long handled) = (0, 0);
        for (; rows.Read(); count++)
        {
            if (IsWhole(rows, names.Count))
            {
                handler(rows, positions);
                handled++;
            }
        }

        end();
        rowFaults.Finish(count);
        if (count == 0)
        {
            Fault("has a header but no rows, expected at least one");
        }

        return handled == count;
    }

    private bool IsWhole(CsvRows rows, int expected)
    {
        if (rows.HasOpenQuote)
        {
            if (rowFaults.Count("quotes not closed"))
            {
                rowFaults.List(rows.Line, "", "has a quote that is not closed, expected the closing one in the same line");
            }

            return false;
        }

        if (rows.FieldCount != expected && rowFaults.Count("rows with missing or surplus fields"))
        {
            rowFaults.List(rows.Line, "", $"has {rows.FieldCount} fields, expected {expected}");
        }

        return rows.FieldCount == expected;
    }

    private void Fault(string message, int line = 0) => faults.Error(new SourcePlace(path, line), "", message);
}
