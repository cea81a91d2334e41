using System.Globalization;
using System.Text;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>Reads rows of a CSV book.</summary>
internal sealed class CsvBook(BookBuilder book)
{
    /// <summary>Checks one row and adds its position.</summary>
    public void Handle(CsvRows rows, int[] positions)
    {
        if (rows.Field(positions[BookHeader.Account]).IsEmpty)
        {
            book.Missing(rows.Line, BookHeader.Account);
        }

        short asset = Asset(rows, rows.Field(positions[BookHeader.Asset]));
        Side? side = ReadSide(rows, rows.Field(positions[BookHeader.Side]));
        double quantity = Number(rows, positions, BookHeader.Quantity);
        double entry = Number(rows, positions, BookHeader.EntryPrice);
        double margin = Number(rows, positions, BookHeader.Margin);
        if (asset >= 0 && side is { } known && quantity > 0 && entry > 0 && margin > 0
            && book.IsSane(rows.Line, quantity, entry, margin))
        {
            book.Add(asset, known, quantity, entry, margin);
        }
    }

    private short Asset(CsvRows rows, ReadOnlySpan<byte> field)
    {
        short asset = book.Assets.Find(field);
        if (asset >= 0)
        {
            return asset;
        }

        if (field.IsEmpty)
        {
            book.Missing(rows.Line, BookHeader.Asset);
        }
        else if (book.Faults.Count("unknown assets"))
        {
            book.Faults.List(rows.Line, "asset", book.Assets.Unknown(Encoding.UTF8.GetString(field)));
        }

        return asset;
    }

    private Side? ReadSide(CsvRows rows, ReadOnlySpan<byte> field)
    {
        if (field.SequenceEqual("long"u8))
        {
            return Side.Long;
        }

        if (field.SequenceEqual("short"u8))
        {
            return Side.Short;
        }

        if (field.IsEmpty)
        {
            book.Missing(rows.Line, BookHeader.Side);
        }
        else if (book.Faults.Count("wrong sides"))
        {
            book.Faults.List(rows.Line, "side", $"is \"{Excerpt.Of(field)}\", expected {BookHeader.Expected(BookHeader.Side)}");
        }

        return null;
    }

    // NaN where the field is faulty.
    private double Number(CsvRows rows, int[] positions, int column)
    {
        ReadOnlySpan<byte> field = rows.Field(positions[column]);
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return book.IsPositive(rows.Line, column, value, field) ? value : double.NaN;
        }

        if (field.IsEmpty)
        {
            book.Missing(rows.Line, column);
        }
        else if (book.Faults.Count("fields that are not numbers"))
        {
            book.Faults.List(
                rows.Line, BookHeader.Names[column], $"is \"{Excerpt.Of(field)}\", expected {BookHeader.Expected(column)}");
        }

        return double.NaN;
    }
}
