using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The page of a run around its sections.</summary>
internal static class ReportPage
{
    /// <summary>The whole document.</summary>
    public static XElement Of(ReportContext context, ImmutableArray<ReportSection> sections)
    {
        PageHead head = new($"Stress report: {context.Scenario.Name}", "Stress report", context.Scenario.Name)
        {
            Facts = Facts(context),
            Damaged = context.Run.Damaged,
            Footer = $"StressGpu {context.Run.ToolVersion}, run {context.Run.Facts.RunId}",
        };
        return PageShell.Of(head, [.. sections.Skip(1)], [.. sections.Select((s, i) => i == 0 ? First(s) : s.ToHtml())]);
    }

    /// <summary>Paths, assets, horizon, fund and run id on one line.</summary>
    public static string Facts(ReportContext context) =>
        $"{Amounts.Count(context.Summary.Paths)} paths · {context.Scenario.Assets.Length} {(context.Scenario.Assets.Length == 1 ? "asset" : "assets")} · "
        + $"{Amounts.Digits(context.Scenario.Hours)} h in steps of {Amounts.Span(context.Scenario.StepMinutes)} · "
        + $"fund {Amounts.Money(context.Scenario.FundUsd)} · run {context.Run.Facts.RunId[..Math.Min(12, context.Run.Facts.RunId.Length)]}";

    /// <summary>Page one, which has no heading of its own: the sentence on top is it.</summary>
    public static XElement First(ReportSection section) => Html.Of("section", "first", Html.At("id", section.Id), section.Content);
}
