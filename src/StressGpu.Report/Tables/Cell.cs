using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>A cell of a table: what people read, and what goes into CSV.</summary>
/// <param name="Text">For people.</param>
/// <param name="Raw">For programs; a number reads back to the same bits, NaN is empty.</param>
internal sealed record Cell(string Text, string Raw)
{
    /// <summary>Words.</summary>
    public static Cell Of(string text) => new(text, text);

    /// <summary>A whole number.</summary>
    public static Cell Of(long value) => new(Amounts.Count(value), value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in a form for people.</summary>
    public static Cell Of(double value, Func<double, string> text) =>
        new(double.IsNaN(value) ? "–" : text(value), double.IsNaN(value) ? "" : Amounts.Plain(value));

    /// <summary>USD.</summary>
    public static Cell Money(double usd) => Of(usd, Amounts.Money);

    /// <summary>A fraction as a percentage.</summary>
    public static Cell Percent(double fraction) => Of(fraction, Amounts.Percent);
}
