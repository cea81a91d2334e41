namespace StressGpu.Input.Tables;

/// <summary>A table to be written.</summary>
internal abstract class TableSource
{
    public abstract TableLayout Layout { get; }

    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>A field of a column of text.</summary>
    public abstract string Text(int row, int column);

    /// <summary>A field of a column of numbers; NaN leaves it empty where the column is optional.</summary>
    public abstract double Number(int row, int column);
}
