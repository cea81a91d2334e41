using System.Collections.Immutable;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>The page around sections: head, style sheet, title, banner, contents.</summary>
internal static class PageShell
{
    /// <summary>The whole document.</summary>
    /// <param name="head">What stands around the sections.</param>
    /// <param name="contents">Sections that the contents name.</param>
    /// <param name="sections">The sections in the page.</param>
    public static XElement Of(PageHead head, ImmutableArray<ReportSection> contents, ImmutableArray<XElement> sections) => Html.El(
            "html", Html.At("lang", "en"),
            Html.El(
                "head",
                Html.El("meta", Html.At("charset", "utf-8")),
                Html.El("meta", Html.At("name", "viewport"), Html.At("content", "width=device-width, initial-scale=1")),
                Html.El("meta", Html.At("name", "color-scheme"), Html.At("content", "light dark")),
                // Nothing may be loaded, not even by a browser's own idea.
                Html.El("meta", Html.At("http-equiv", "Content-Security-Policy"), Html.At("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")),
                // A browser asks for a favourite icon unless the page names one.
                Html.El("link", Html.At("rel", "icon"), Html.At("href", "data:,")),
                Html.El("title", head.Title),
                Html.El("style", StyleSheet.Text)),
            Html.El(
                "body",
                Html.Of(
                    "header", "page", Html.Of("p", "kicker", head.Kicker), Html.El("h1", head.Heading), Html.Of("p", "facts", head.Facts),
                    Banner(head.Damaged), Contents(contents)),
                Html.El("main", sections),
                Html.Of("footer", "page", head.Footer)));

    private static XElement? Banner(ImmutableArray<string> damaged) => damaged.IsEmpty ? null : Html.Of(
        "p", "banner", Html.At("role", "alert"),
        $"Do not rely on this report: {string.Join(", ", damaged)} {(damaged.Length == 1 ? "is" : "are")} not what the run wrote (the hash is another).");

    private static XElement Contents(ImmutableArray<ReportSection> contents) => Html.El(
        "nav", Html.At("aria-label", "Contents"),
        contents.Select(s => Html.El("a", Html.At("href", "#" + s.Id), s.Title)));
}
