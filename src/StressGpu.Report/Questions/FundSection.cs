using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Fund against the probability that it is exhausted.</summary>
internal static class FundSection
{
    private const double LeastOfAxis = 1e-5;

    /// <summary>The section.</summary>
    public static ReportSection Of(SizeAnswer answer)
    {
        ReportTable table = new(
            "fund", "Funds by the probability that they run dry", ["P(fund exhausted)", "fund", "95 % interval"],
            [
                .. answer.Levels.Select(l => ImmutableArray.Create(
                    Cell.Percent(l.Probability), Cell.Money(l.FundUsd), Cell.Of(MetricText.Interval("unfunded", "mean", (l.CiLow, l.CiHigh))))),
            ])
        {
            WordColumns = 0,
        };
        Figure figure = new(
            "Fund against the probability that it runs dry", $"From {Amounts.Money(answer.Levels[0].FundUsd)} to {Amounts.Money(answer.Levels[^1].FundUsd)}; the axis of probabilities is logarithmic.",
            table, size => Draw(answer, size))
        {
            Caption = "Whiskers are 95 % intervals of the fund; rings without one rest on fewer than 50 paths.",
        };
        return new("fund", "How large a fund for how much safety?", "From one run with an ample fund: for each path the fund that would have been enough.", [figure.Full()])
        {
            Tables = [table],
        };
    }

    private static IEnumerable<XElement> Draw(SizeAnswer answer, ChartSize size)
    {
        bool isMarked = answer.Found == "found" && answer.Target is { Metric: "unfunded", Statistic: "probability" };
        double[] funds = [.. answer.Levels.SelectMany(l => new[] { l.FundUsd, l.CiLow, l.CiHigh }).Where(double.IsFinite), .. isMarked ? new[] { answer.Size } : []];
        double[] chances = [.. answer.Levels.Select(l => l.Probability), .. isMarked ? new[] { Math.Max(LeastOfAxis, answer.Target.Bound) } : []];
        Plot plot = new(
            size, Scale.Linear(funds.Min(), funds.Max(), (66, size.Width - 16)),
            Scale.Logarithmic(Math.Pow(10, Math.Floor(Math.Log10(chances.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(chances.Max()))), (size.Height - 44, 32)));
        plot.Vertical("P(fund exhausted)", TickText.Percent).Horizontal("insurance fund", TickText.Money);
        plot.Line(answer.Levels.Select(l => (l.FundUsd, l.Probability)), "accent");
        if (isMarked)
        {
            double y = plot.Y.At(answer.Target.Bound);
            plot.Add(Svg.Line(plot.X.From, y, plot.X.To, y, "rule warn"));
            plot.Add(Svg.Text(plot.X.To, y - 6, $"target {LimitWords.Value(answer.Target, answer.Target.Bound)}", "label warn end"));
            plot.Rule(answer.Size, Amounts.Money(answer.Size), "");
        }

        foreach (FundRow level in answer.Levels)
        {
            double y = plot.Y.At(level.Probability);
            bool isSure = double.IsFinite(level.CiLow) && double.IsFinite(level.CiHigh);
            if (isSure)
            {
                plot.Add(Svg.Line(plot.X.At(level.CiLow), y, plot.X.At(level.CiHigh), y, "whisker wide-line"));
            }

            plot.Add(Svg.Dot(plot.X.At(level.FundUsd), y, 4, isSure ? "dot" : "ring"));
        }

        return plot.Layers;
    }
}
