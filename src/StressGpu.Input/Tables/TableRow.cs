namespace StressGpu.Input.Tables;

/// <summary>The current row of a table, whatever the format of its file.</summary>
internal abstract class TableRow
{
    /// <summary>Line in a text, row from 1 in Parquet.</summary>
    public abstract int Number { get; }

    /// <summary>What <see cref="Number"/> counts: <c>line</c> or <c>row</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>The characters of a field, empty where it has none; valid until the next row or the next call for that column.</summary>
    /// <param name="column">Index in the layout.</param>
    public abstract ReadOnlySpan<char> Text(int column);

    /// <summary>The number in a field; false where there is none.</summary>
    /// <param name="column">Index in the layout.</param>
    /// <param name="value">The number, perhaps not finite.</param>
    public abstract bool TryNumber(int column, out double value);
}
