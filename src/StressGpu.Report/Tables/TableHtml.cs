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

    /// <summary>The table behind a chart, folded away.</summary>
    public static XElement Folded(ReportTable table) =>
        Html.El("details", Html.El("summary", $"Table: {table.Caption}"), Of(table));

    private static XElement Head(ReportTable table, string text, int column) =>
        Html.El("th", Html.At("scope", "col"), Align(table, column), text);

    private static XElement Body(ReportTable table, Cell cell, int column) => column == 0
        ? Html.El("th", Html.At("scope", "row"), Align(table, column), cell.Text)
        : Html.El("td", Align(table, column), cell.Text);

    private static XAttribute? Align(ReportTable table, int column) =>
        column >= table.WordColumns ? Html.At("class", "number") : null;
}
