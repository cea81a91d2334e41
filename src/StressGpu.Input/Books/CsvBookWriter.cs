using System.Globalization;
using System.Text;

namespace StressGpu.Input.Books;

/// <summary>Writes books as CSV.</summary>
internal static class CsvBookWriter
{
    private const int BufferSize = 1 << 16;

    public static void Write(Stream stream, NamedBook book)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', BookHeader.Names));
        string[] assets = [.. book.AssetIds.Select(Quoted)];
        Span<char> number = stackalloc char[32];
        for (int i = 0; i < book.Positions.Count; i++)
        {
            writer.Write(Quoted(book.AccountOf(i)));
            writer.Write(',');
            writer.Write(assets[book.Positions.Assets[i]]);
            writer.Write(',');
            writer.Write(book.SideOf(i));
            Number(writer, number, book.Positions.Quantities[i]);
            Number(writer, number, book.Positions.EntryPricesUsd[i]);
            Number(writer, number, book.Positions.MarginsUsd[i]);
            writer.Write('\n');
        }
    }

    private static void Number(StreamWriter writer, Span<char> buffer, double value)
    {
        value.TryFormat(buffer, out int length, "R", CultureInfo.InvariantCulture);
        writer.Write(',');
        writer.Write(buffer[..length]);
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\" \t") < 0
        ? text
        : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
