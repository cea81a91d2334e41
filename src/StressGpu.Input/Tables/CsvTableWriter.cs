using System.Globalization;
using System.Text;

namespace StressGpu.Input.Tables;

/// <summary>Writes tables as CSV.</summary>
internal static class CsvTableWriter
{
    private const int BufferSize = 1 << 16;

    public static void Write(Stream stream, TableSource table)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Layout.Names));
        Span<char> number = stackalloc char[32];
        for (int row = 0; row < table.Count; row++)
        {
            for (int column = 0; column < table.Layout.Columns.Length; column++)
            {
                if (column > 0)
                {
                    writer.Write(',');
                }

                if (table.Layout[column].Range is null)
                {
                    WriteText(writer, table.Text(row, column));
                }
                else if (table.Number(row, column) is var value && !double.IsNaN(value))
                {
                    value.TryFormat(number, out int length, "R", CultureInfo.InvariantCulture);
                    writer.Write(number[..length]);
                }
            }

            writer.Write('\n');
        }
    }

    private static void WriteText(StreamWriter writer, string text) => writer.Write(
        text.AsSpan().IndexOfAny(",\" \t") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
}
