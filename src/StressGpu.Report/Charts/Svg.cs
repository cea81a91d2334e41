using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Elements of charts. Colours, widths and letters are classes, so that the page's style sheet themes them.</summary>
internal static class Svg
{
    /// <summary>A coordinate: a tenth of a unit is finer than any screen.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>The root of a chart, with what a screen reader says of it.</summary>
    public static XElement Root(ChartSize size, string classes, string title, string description, IEnumerable<XElement> content) => new(
        "svg", Html.At("class", "chart " + classes), Html.At("viewBox", $"0 0 {Number(size.Width)} {Number(size.Height)}"),
        Html.At("role", "img"), Html.At("aria-label", $"{title}. {description}"), Html.El("title", title), Html.El("desc", description), content);

    public static XElement Line(double x1, double y1, double x2, double y2, string classes) => new(
        "line", Html.At("class", classes), Html.At("x1", Number(x1)), Html.At("y1", Number(y1)), Html.At("x2", Number(x2)), Html.At("y2", Number(y2)));

    public static XElement Rect(double x, double y, double width, double height, string classes) => new(
        "rect", Html.At("class", classes), Html.At("x", Number(x)), Html.At("y", Number(y)),
        Html.At("width", Number(Math.Max(0, width))), Html.At("height", Number(Math.Max(0, height))));

    public static XElement Dot(double x, double y, double radius, string classes) => new(
        "circle", Html.At("class", classes), Html.At("cx", Number(x)), Html.At("cy", Number(y)), Html.At("r", Number(radius)));

    /// <summary>Words; the class says how they are anchored: <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public static XElement Text(double x, double y, string words, string classes) =>
        new("text", Html.At("class", classes), Html.At("x", Number(x)), Html.At("y", Number(y)), words);

    /// <summary>A line through points.</summary>
    public static XElement Path(IEnumerable<(double X, double Y)> points, string classes, bool isClosed = false)
    {
        StringBuilder data = new();
        foreach ((double x, double y) in points)
        {
            data.Append(data.Length == 0 ? 'M' : 'L').Append(Number(x)).Append(' ').Append(Number(y));
        }

        return new("path", Html.At("class", classes), Html.At("d", data.Append(isClosed ? "Z" : "").ToString()));
    }
}
