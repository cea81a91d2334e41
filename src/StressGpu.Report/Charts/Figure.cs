using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>A chart with its title, a sentence that says what it shows, and the table behind it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it shows, for those who do not see it too.</param>
/// <param name="Table">The numbers.</param>
/// <param name="Draw">Draws it at a size.</param>
internal sealed record Figure(string Title, string Description, ReportTable Table, Func<ChartSize, IEnumerable<XElement>> Draw)
{
    /// <summary>Words below the chart; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Height for wide screens, user units.</summary>
    public double WideHeight { get; init; } = ChartSize.Wide.Height;

    /// <summary>Height for phones, user units.</summary>
    public double NarrowHeight { get; init; } = ChartSize.Narrow.Height;

    /// <summary>Height where it is one of several side by side, user units.</summary>
    public double SmallHeight { get; init; } = ChartSize.Small.Height;

    /// <summary>The figure at full width: drawn twice, of which the style sheet shows one.</summary>
    public XElement Full() => Html.El(
        "figure", Html.El("h3", Title),
        Chart(ChartSize.Wide with { Height = WideHeight }, "wide"), Chart(ChartSize.Narrow with { Height = NarrowHeight }, "narrow"),
        Caption is null ? null : Html.El("figcaption", Caption), TableHtml.Folded(Table));

    /// <summary>The figure as one of several side by side.</summary>
    public XElement Small(bool withTable = true) => Html.Of(
        "figure", "small", Html.El("h3", Title), Chart(ChartSize.Small with { Height = SmallHeight }, "small"),
        Caption is null ? null : Html.El("figcaption", Caption), withTable ? TableHtml.Folded(Table) : null);

    private XElement Chart(ChartSize size, string classes) => Svg.Root(size, classes, Title, Description, Draw(size));
}
