using StressGpu.Input.Shapes;

namespace StressGpu.Input.Tables;

/// <summary>A column that a table may have.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Expected">What its fields hold, for a fault: <c>long or short</c>.</param>
/// <param name="Range">Where its numbers may lie; null for a column of text.</param>
internal sealed record TableColumn(string Name, string Expected, NumberRange? Range)
{
    /// <summary>Whether the column, or a field of it, may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it holds times: text, a number or, in Parquet, a time of its own, read as text in Unix milliseconds.</summary>
    public bool IsTime { get; init; }

    public static TableColumn Text(string name, string expected) => new(name, expected, null);

    /// <param name="name">Its name in the header.</param>
    /// <param name="range">Where its numbers may lie.</param>
    /// <param name="unit">Their unit.</param>
    public static TableColumn Number(string name, NumberRange range, string unit) =>
        new(name, new NumberShape(range, unit).Expected, range);
}
