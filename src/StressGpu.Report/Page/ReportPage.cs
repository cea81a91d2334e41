using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The page around the sections: head, style sheet, title, banner, contents.</summary>
internal static class ReportPage
{
    /// <summary>The whole document.</summary>
    public static XElement Of(ReportContext context, ImmutableArray<ReportSection> sections)
    {
        ScenarioView scenario = context.Scenario;
        return Html.El(
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
                Html.El("title", $"Stress report: {scenario.Name}"),
                Html.El("style", StyleSheet.Text)),
            Html.El(
                "body",
                Html.Of(
                    "header", "page", Html.Of("p", "kicker", "Stress report"), Html.El("h1", scenario.Name), Html.Of("p", "facts", Facts(context)),
                    Banner(context.Run.Damaged), Contents(sections)),
                Html.El("main", sections.Select((s, i) => i == 0 ? First(s) : s.ToHtml())),
                Html.Of("footer", "page", $"StressGpu {context.Run.ToolVersion}, run {context.Run.Facts.RunId}")));
    }

    private static string Facts(ReportContext context) =>
        $"{Amounts.Count(context.Summary.Paths)} paths · {context.Scenario.Assets.Length} {(context.Scenario.Assets.Length == 1 ? "asset" : "assets")} · "
        + $"{Amounts.Digits(context.Scenario.Hours)} h in steps of {Amounts.Span(context.Scenario.StepMinutes)} · "
        + $"fund {Amounts.Money(context.Scenario.FundUsd)} · run {context.Run.Facts.RunId[..Math.Min(12, context.Run.Facts.RunId.Length)]}";

    private static XElement? Banner(ImmutableArray<string> damaged) => damaged.IsEmpty ? null : Html.Of(
        "p", "banner", Html.At("role", "alert"),
        $"Do not rely on this report: {string.Join(", ", damaged)} {(damaged.Length == 1 ? "is" : "are")} not what the run wrote (the hash is another).");

    private static XElement Contents(ImmutableArray<ReportSection> sections) => Html.El(
        "nav", Html.At("aria-label", "Contents"),
        sections.Skip(1).Select(s => Html.El("a", Html.At("href", "#" + s.Id), s.Title)));

    // Page one has no heading of its own: the sentence on top is it.
    private static XElement First(ReportSection section) => Html.Of("section", "first", Html.At("id", section.Id), section.Content);
}
