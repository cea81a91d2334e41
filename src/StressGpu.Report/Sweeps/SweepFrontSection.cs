using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Risk against capital, and the points that no other beats.</summary>
internal static class SweepFrontSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(SweepView view)
    {
        (string metric, string statistic, double level) = view.Metrics[0];
        string risk = $"{MetricText.Name(metric)}, {MetricText.Statistic(statistic, level)}";
        string capital = view.Capital ?? "insurance fund and locked maintenance margin";
        ReportTable table = Table(view, risk);
        Figure figure = new(
            $"Risk against {(view.Capital is null ? "the insurance fund" : view.Capital)}",
            $"Filled points are on the front: no other has at most as much {risk} and as little {capital}, and less of one.",
            table, size => Draw(view, size))
        {
            Caption = "Filled: on the front. Rings: another point is at least as good in everything. The front is of the estimates; the intervals below say which neighbours are really apart.",
        };
        return new("front", "What does safety cost?", $"Risk is {risk}; capital is {capital}.", [figure.Full()]) { Tables = [table] };
    }

    private static IEnumerable<XElement> Draw(SweepView view, ChartSize size)
    {
        (string metric, string statistic, _) = view.Metrics[0];
        FrontRow[] rows = [.. view.Front.Where(f => double.IsFinite(f.Risk))];
        double[] capital = [.. rows.Select(f => Capital(view, f))];
        Plot plot = new(
            size, Scale.Linear(capital.DefaultIfEmpty(0).Min(), capital.DefaultIfEmpty(1).Max(), (72, size.Width - 16)),
            Scale.Linear(rows.Select(r => r.Risk).DefaultIfEmpty(0).Min(), rows.Select(r => r.Risk).DefaultIfEmpty(1).Max(), (size.Height - 44, 22)));
        plot.Vertical("risk", statistic == "probability" ? TickText.Percent : MetricText.Axis(metric))
            .Horizontal(view.Capital ?? "insurance fund", view.Capital is null ? TickText.Money : v => Amounts.Short(v));
        foreach (FrontRow row in rows.OrderBy(r => r.IsOnFront))
        {
            plot.Add(Svg.Dot(plot.X.At(Capital(view, row)), plot.Y.At(row.Risk), 5, row.IsOnFront ? "dot" : "ring"));
        }

        if (rows.FirstOrDefault(r => r.Point == 0) is { } written)
        {
            bool isLate = plot.X.At(Capital(view, written)) > size.Width / 2;
            plot.Label((Capital(view, written), written.Risk), (isLate ? -9 : 9, -8), "as written", isLate ? "end" : "start");
        }

        return plot.Layers;
    }

    private static double Capital(SweepView view, FrontRow row) => view.Capital is null ? row.Capital.FundUsd : row.Capital.Named;

    private static ReportTable Table(SweepView view, string risk)
    {
        (string metric, string statistic, _) = view.Metrics[0];
        return new(
            "sweep-front", "Risk and capital of every point, the least risk first", ["point", "on the front", risk, "95 % interval", "fund", "margin locked"],
            [
                .. view.Front.OrderBy(f => f.Risk).ThenBy(f => f.Point).Select(f => (Front: f, Row: view.Row(f.Point, view.Metrics[0]).Statistic)).Select(p => ImmutableArray.Create(
                    Cell.Of(view.Point(p.Front.Point)), Cell.Of(p.Front.IsOnFront ? "yes" : "no"),
                    Cell.Of(p.Row.Value, v => MetricText.Value(metric, statistic, v)),
                    Cell.Of(MetricText.Interval(metric, statistic, (p.Row.CiLow, p.Row.CiHigh))),
                    Cell.Money(p.Front.Capital.FundUsd), Cell.Money(p.Front.Capital.MarginUsd))),
            ])
        {
            WordColumns = 2,
        };
    }
}
