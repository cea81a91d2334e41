using System.Diagnostics.CodeAnalysis;
using Parquet;
using Parquet.Schema;
using StressGpu.Input.Books;
using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Goes through a Parquet table with known columns, a row group at a time.</summary>
/// <param name="path">The file as the user named it.</param>
/// <param name="layout">The columns it may have.</param>
/// <param name="rowFaults">Takes faults of rows.</param>
/// <param name="faults">Takes faults of the file.</param>
internal sealed class ParquetTable(string path, TableLayout layout, RowFaults rowFaults, Faults faults)
{
    /// <summary>Reads the whole table; false where it could not be read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "a damaged file makes the decoder throw anything")]
    public bool Read(ITableRows table)
    {
        try
        {
            // On the pool, so that a caller's synchronisation context cannot deadlock.
            return Task.Run(() => ReadAsync(table)).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            Fault(FileFault.InWords(path, fault) + ", expected a Parquet file");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Fault($"is truncated, damaged or not Parquet ({Excerpt.Of(fault.Message)}), expected a whole Parquet file");
        }

        return false;
    }

    private async Task<bool> ReadAsync(ITableRows table)
    {
        using FileStream file = File.OpenRead(path);
        if (!HasMagic(file))
        {
            Fault("does not begin and end like Parquet: truncated or another format, expected a whole Parquet file");
            return false;
        }

        await using ParquetReader reader = await ParquetReader.CreateAsync(file).ConfigureAwait(false);
        DataField[] found = reader.Schema.GetDataFields();
        int[]? positions = TableHeader.Resolve([.. found.Select(f => f.Name)], layout, new SourcePlace(path), faults);
        if (positions is null)
        {
            return false;
        }

        DataField?[] fields = [.. positions.Select(p => p < 0 ? null : found[p])];
        if (!HaveTypes(fields))
        {
            return false;
        }

        await ReadGroups(reader, fields, table).ConfigureAwait(false);
        return true;
    }

    // Apache Parquet format: "PAR1", data, footer, length of the footer (4 bytes), "PAR1".
    private static bool HasMagic(FileStream file)
    {
        const int Least = 12;
        Span<byte> magic = stackalloc byte[4];
        bool begins = file.Length >= Least && file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("PAR1"u8);
        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        bool ends = file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("PAR1"u8);
        file.Position = 0;
        return begins && ends;
    }

    private bool HaveTypes(DataField?[] fields)
    {
        bool fit = true;
        for (int column = 0; column < fields.Length; column++)
        {
            if (fields[column] is { } field && (field.IsArray || !HasType(field.ClrType, layout[column])))
            {
                fit = false;
                faults.Error(new SourcePlace(path), field.Name, $"is a column of {field.ClrType.Name}, expected {layout[column].Expected}");
            }
        }

        return fit;
    }

    private static bool HasType(Type type, TableColumn column) => column.Range is null
        ? IsText(type) || (column.IsTime && (NumberColumn.Reads(type) || TimeColumn.Reads(type)))
        : NumberColumn.Reads(type);

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(ReadOnlyMemory<char>);

    private async Task ReadGroups(ParquetReader reader, DataField?[] fields, ITableRows table)
    {
        int before = 0;
        for (int g = 0; g < reader.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(g);
            before = await ReadGroup(group, fields, table, before).ConfigureAwait(false);
        }

        table.End();
        rowFaults.Finish(before);
        if (before == 0)
        {
            Fault("has no rows, expected at least one");
        }
    }

    // The number of rows up to the end of the group. A method of its own, so that no more than one group is held.
    private static async Task<int> ReadGroup(ParquetRowGroupReader group, DataField?[] fields, ITableRows table, int before)
    {
        int rows = checked((int)group.RowCount);
        ParquetRow row = await ReadColumns(group, fields, rows).ConfigureAwait(false);
        for (int i = 0; i < rows; i++)
        {
            row.Go(i, before + i + 1);
            table.Handle(row);
        }

        return checked(before + rows);
    }

    private static async Task<ParquetRow> ReadColumns(ParquetRowGroupReader group, DataField?[] fields, int rows)
    {
        string?[]?[] texts = new string?[]?[fields.Length];
        double?[]?[] numbers = new double?[]?[fields.Length];
        for (int column = 0; column < fields.Length; column++)
        {
            if (fields[column] is not { } field)
            {
                continue;
            }

            if (!IsText(field.ClrType))
            {
                numbers[column] = TimeColumn.Reads(field.ClrType)
                    ? await TimeColumn.Read(group, field, rows).ConfigureAwait(false)
                    : await NumberColumn.Read(group, field, rows).ConfigureAwait(false);
                continue;
            }

            string?[] text = new string?[rows];
            await group.ReadAsync(field, text.AsMemory()!).ConfigureAwait(false);
            texts[column] = text;
        }

        return new ParquetRow(texts, numbers);
    }

    private void Fault(string message) => faults.Error(new SourcePlace(path), "", message);
}
