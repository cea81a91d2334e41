using System.Globalization;

namespace StressGpu.Input.Tables;

/// <summary>The current row of a Parquet table, in the columns of its row group.</summary>
/// <param name="texts">Columns of text by layout; null where a column holds numbers or is absent.</param>
/// <param name="numbers">Columns of numbers by layout.</param>
internal sealed class ParquetRow(string?[]?[] texts, double?[]?[] numbers) : TableRow
{
    private int index;
    private int number;

    public override int Number => number;

    public override string Unit => "row";

    /// <param name="at">Index in the row group.</param>
    /// <param name="row">Row of the file, from 1.</param>
    public void Go(int at, int row) => (index, number) = (at, row);

    public override ReadOnlySpan<char> Text(int column) =>
        texts[column] is { } text ? text[index] : numbers[column]?[index]?.ToString(CultureInfo.InvariantCulture);

    public override bool TryNumber(int column, out double value)
    {
        double? given = numbers[column]?[index];
        value = given ?? double.NaN;
        return given is not null;
    }
}
