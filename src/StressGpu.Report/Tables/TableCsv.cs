using System.Text;

namespace StressGpu.Report;

/// <summary>Tables as CSV (RFC 4180 with line feeds), numbers in full.</summary>
internal static class TableCsv
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\",\n\r");

    /// <summary>The text of a table.</summary>
    public static string Of(ReportTable table)
    {
        StringBuilder text = new();
        Append(text, table.Columns);
        foreach (var row in table.Rows)
        {
            Append(text, row.Select(c => c.Raw));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(Quote)).Append('\n');

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
