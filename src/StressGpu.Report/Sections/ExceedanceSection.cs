using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>How likely a loss above any size is: one curve a metric, on logarithmic axes, with its band.</summary>
internal static class ExceedanceSection
{
    private const string Id = "exceedance";

    private static readonly string[] Metrics = ["bad_debt", "unfunded", "fund_draw", "adl", "liquidated", "max_drawdown"];

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        Figure[] figures = [.. Metrics.Where(m => ExceedanceChart.Points(context, m).Length > 1).Select(m => ExceedanceChart.Of(context, m))];
        XElement[] none = [.. Metrics.Where(m => context.Summary.Row(m, "probability").Value == 0).Select(m => Html.P(None(context, m)))];
        List<XElement> content = [];
        if (figures.Length > 0)
        {
            content.Add(figures[0].Full());
            content.Add(Html.Of("div", "multiples", figures.Skip(1).Select(f => f.Small())));
        }

        content.AddRange(none);
        return new(Id, "How likely is a loss of any size?", "The probability that a path loses more than the amount below. Both axes are "
            + "logarithmic: a straight line is a power law. Bands are 95 % intervals.", [.. content])
        {
            Tables = [.. figures.Select(f => f.Table)],
        };
    }

    private static string None(ReportContext context, string metric)
    {
        SummaryRow row = context.Summary.Row(metric, "probability");
        return $"No path of {Amounts.Count(row.Paths)} has any {MetricText.Name(metric)}. "
            + $"Its probability is under {Amounts.Percent(row.CiHigh)} (95 % confidence); nothing can be said of its size.";
    }
}
