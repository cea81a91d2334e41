using System.Collections.Immutable;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>A section of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">One or two sentences that say what the section answers.</param>
/// <param name="Content">Its elements.</param>
internal sealed record ReportSection(string Id, string Title, string Lead, ImmutableArray<XElement> Content)
{
    /// <summary>Its tables, for CSV.</summary>
    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    /// <summary>A section whose files a run did not write.</summary>
    /// <param name="id">Its anchor.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="how">What would fill it.</param>
    public static ReportSection Missing(string id, string title, string how) => new(id, title, "", [Html.Of("p", "missing", how)]);

    /// <summary>The section in the page.</summary>
    public XElement ToHtml() => Html.Of(
        "section", "rail", Html.At("id", Id),
        Html.Of("div", "side", Html.El("h2", Title), Lead.Length > 0 ? Html.Of("p", "lead", Lead) : null),
        Html.Of("div", "body", Content));
}
