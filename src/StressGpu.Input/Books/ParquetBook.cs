using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using StressGpu.Input.Json;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>Reads books in Parquet, a row group at a time.</summary>
internal sealed class ParquetBook(ParquetReader reader, DataField[] fields, BookBuilder book)
{
    private int firstRow = 1;

    [SuppressMessage("Design", "CA1031", Justification = "a damaged file makes the decoder throw anything")]
    public static void Read(string path, BookBuilder book, Faults faults)
    {
        try
        {
            // On the pool, so that a caller's synchronisation context cannot deadlock.
            Task.Run(() => ReadAsync(path, book, faults)).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            faults.Error(new SourcePlace(path), "", FileFault.InWords(path, fault) + ", expected a Parquet file");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            string reason = Excerpt.Of(fault.Message);
            faults.Error(new SourcePlace(path), "", $"is truncated, damaged or not Parquet ({reason}), expected a whole Parquet file");
        }
    }

    private static async Task ReadAsync(string path, BookBuilder book, Faults faults)
    {
        using FileStream file = File.OpenRead(path);
        if (!HasMagic(file))
        {
            faults.Error(new SourcePlace(path), "", "does not begin and end like Parquet: truncated or another format, expected a whole Parquet file");
            return;
        }

        await using ParquetReader reader = await ParquetReader.CreateAsync(file).ConfigureAwait(false);
        DataField[] found = reader.Schema.GetDataFields();
        SourcePlace place = new(path);
        int[]? positions = TableHeader.Resolve([.. found.Select(f => f.Name)], BookHeader.Names, place, faults);
        if (positions is null)
        {
            return;
        }

        DataField[] fields = [.. positions.Select(p => found[p])];
        for (int column = 0; column < fields.Length; column++)
        {
            if (!HasType(fields[column], column))
            {
                string type = fields[column].ClrType.Name;
                faults.Error(place, fields[column].Name, $"is a column of {type}, expected {BookHeader.Expected(column)}");
            }
        }

        if (!faults.HasErrors)
        {
            await new ParquetBook(reader, fields, book).ReadGroups(place, faults).ConfigureAwait(false);
        }
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

    private static bool HasType(DataField field, int column) => !field.IsArray && (column <= BookHeader.Side
        ? field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>)
        : NumberColumn.Reads(field.ClrType));

    private async Task ReadGroups(SourcePlace place, Faults faults)
    {
        for (int g = 0; g < reader.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(g);
            int rows = checked((int)group.RowCount);
            await CheckAccounts(group, rows).ConfigureAwait(false);
            short[] assets = await ReadAssets(group, rows).ConfigureAwait(false);
            Side?[] sides = await ReadSides(group, rows).ConfigureAwait(false);
            double[] quantities = await ReadNumbers(group, BookHeader.Quantity, rows).ConfigureAwait(false);
            double[] entries = await ReadNumbers(group, BookHeader.EntryPrice, rows).ConfigureAwait(false);
            double[] margins = await ReadNumbers(group, BookHeader.Margin, rows).ConfigureAwait(false);
            for (int i = 0; i < rows; i++)
            {
                if (assets[i] >= 0 && sides[i] is { } side && quantities[i] > 0 && entries[i] > 0 && margins[i] > 0
                    && book.IsSane(firstRow + i, quantities[i], entries[i], margins[i]))
                {
                    book.Add(assets[i], side, quantities[i], entries[i], margins[i]);
                }
            }

            firstRow += rows;
        }

        book.Faults.Finish(firstRow - 1);
        if (firstRow == 1)
        {
            faults.Error(place, "", "has no rows, expected at least one");
        }
    }

    private async Task CheckAccounts(ParquetRowGroupReader group, int rows)
    {
        string?[] texts = await ReadTexts(group, BookHeader.Account, rows).ConfigureAwait(false);
        for (int i = 0; i < rows; i++)
        {
            if (string.IsNullOrEmpty(texts[i]))
            {
                book.Missing(firstRow + i, BookHeader.Account);
            }
        }
    }

    private async Task<short[]> ReadAssets(ParquetRowGroupReader group, int rows)
    {
        string?[] texts = await ReadTexts(group, BookHeader.Asset, rows).ConfigureAwait(false);
        short[] assets = new short[rows];
        for (int i = 0; i < rows; i++)
        {
            string text = texts[i] ?? "";
            assets[i] = book.Assets.Find(text.AsSpan());
            if (text.Length == 0)
            {
                book.Missing(firstRow + i, BookHeader.Asset);
            }
            else if (assets[i] < 0 && book.Faults.Count("unknown assets"))
            {
                book.Faults.List(firstRow + i, "asset", book.Assets.Unknown(text));
            }
        }

        return assets;
    }

    private async Task<Side?[]> ReadSides(ParquetRowGroupReader group, int rows)
    {
        string?[] texts = await ReadTexts(group, BookHeader.Side, rows).ConfigureAwait(false);
        Side?[] sides = new Side?[rows];
        for (int i = 0; i < rows; i++)
        {
            sides[i] = texts[i] switch { "long" => Side.Long, "short" => Side.Short, _ => null };
            if (string.IsNullOrEmpty(texts[i]))
            {
                book.Missing(firstRow + i, BookHeader.Side);
            }
            else if (sides[i] is null && book.Faults.Count("wrong sides"))
            {
                book.Faults.List(
                    firstRow + i, "side", $"is \"{Excerpt.Of(texts[i]!)}\", expected {BookHeader.Expected(BookHeader.Side)}");
            }
        }

        return sides;
    }

    private async Task<string?[]> ReadTexts(ParquetRowGroupReader group, int column, int rows)
    {
        string?[] texts = new string?[rows];
        await group.ReadAsync(fields[column], texts.AsMemory()!).ConfigureAwait(false);
        return texts;
    }

    // NaN where the field is faulty.
    private async Task<double[]> ReadNumbers(ParquetRowGroupReader group, int column, int rows)
    {
        double?[] given = await NumberColumn.Read(group, fields[column], rows).ConfigureAwait(false);
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            numbers[i] = given[i] ?? double.NaN;
            if (given[i] is not { } value)
            {
                book.Missing(firstRow + i, column);
            }
            else if (!book.IsPositive(firstRow + i, column, value))
            {
                numbers[i] = double.NaN;
            }
        }

        return numbers;
    }
}
