using System.Globalization;
using System.Text;

namespace StressGpu.Input.Tables;

/// <summary>The current line of a CSV table.</summary>
/// <param name="rows">The table.</param>
/// <param name="positions">Position of each column of the layout; -1 where the table does not have it.</param>
internal sealed class CsvRow(CsvRows rows, int[] positions) : TableRow
{
    private const int CommonLength = 64;

    private readonly char[][] texts = [.. positions.Select(_ => new char[CommonLength])];

    public override int Number => rows.Line;

    public override string Unit => "line";

    public override ReadOnlySpan<char> Text(int column)
    {
        ReadOnlySpan<byte> field = Field(column);

        // No byte of UTF-8, valid or not, makes more than one character.
        if (field.Length > texts[column].Length)
        {
            texts[column] = new char[field.Length];
        }

        return texts[column].AsSpan(0, Encoding.UTF8.GetChars(field, texts[column]));
    }

    public override bool TryNumber(int column, out double value) =>
        double.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private ReadOnlySpan<byte> Field(int column) => positions[column] < 0 ? default : rows.Field(positions[column]);
}
