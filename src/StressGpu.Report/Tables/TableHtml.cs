using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Tables in the page.</summary>
internal static class TableHtml
{
    /// <summary>The table, in a box that scrolls sideways where it is wider than the screen.</summary>
    public static XElement Of(ReportTable table) => Html.Of(
        "div", "scroll", Html.At("tabindex", "0"), Html.At("role", "region"), Html.At("aria-label", table.Caption), Html.El(
            "table",
            Html.El("caption", table.Caption),
            Html.El("thead", Html.El("tr", table.Columns.Select((c, i) => Head(table, c, i)))),
            Html.El("tbody", table.Rows.Select(row => Html.El("tr", row.Select((c, i) => Body(table, c, i)))))));

    /// <summary>The same below a heading that says what it is: its caption is there for screen readers alone.</summary>
    public static XElement Titled(ReportTable table)
    {
        XElement box = Of(table);
        box.SetAttributeValue("class", "scroll titled");
        return box;
    }

    /// <summary>The table behind a chart, folded away.</summary>
    public static XElement Folded(ReportTable table) =>
        Html.El("details", Html.El("summary", $"Table: {table.Caption}"), Of(table));

    private static XElement Head(ReportTable table, string text, int column) =>
        Html.El("th", Html.At("scope", "col"), Align(table, column), text);

    private static XElement Body(ReportTable table, Cell cell, int column) => column == 0
        ? Html.El("th", Html.At("scope", "row"), Align(table, column), Lines(cell.Text))
        : Html.El("td", Align(table, column), Lines(cell.Text));

    // A second line is the interval of the first.
    private static IEnumerable<object> Lines(string text)
    {
        string[] lines = text.Split('\n');
        return lines.Length == 1 ? [text] : [lines[0], Html.El("small", lines[1])];
    }

    private static XAttribute? Align(ReportTable table, int column) =>
        column >= table.WordColumns ? Html.At("class", "number") : null;
}
