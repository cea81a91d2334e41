using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a sweep varies, shows and holds against each other, from the command line or else the scenario.</summary>
/// <param name="Axes">What varies.</param>
/// <param name="Metrics">Statistics to show; the first is the risk.</param>
/// <param name="Capital">Member that is the capital; null: fund and margins.</param>
internal sealed record SweepSettings(ImmutableArray<SweepAxis> Axes, ImmutableArray<StatisticName> Metrics, string? Capital)
{
    private static readonly ImmutableArray<StatisticName> Usual =
    [
        new(PathColumns.Metric(PathColumn.UnfundedUsd), "es", 0.99), new(PathColumns.Metric(PathColumn.BadDebtUsd), "es", 0.99),
        new(PathColumns.Metric(PathColumn.UnfundedUsd), "probability", double.NaN),
    ];

    /// <summary>The columns of the metrics that can be compared path by path.</summary>
    public ImmutableArray<PathColumn> Columns =>
        [.. Metrics.Select(m => m.Column).OfType<PathColumn>().Where(RunMetrics.HasTail).Distinct().Order()];

    /// <summary>The settings; null, with every fault on standard error, where something is not there.</summary>
    public static SweepSettings? Of(SweepRequest request, ScenarioVariants variants, Screen error)
    {
        SweepPlan plan = variants.Sweep;
        ImmutableArray<SweepAxis> axes = request.Axes.IsEmpty ? plan.Axes : request.Axes;
        if (axes.IsEmpty)
        {
            throw new UsageException("nothing varies: give --vary, or sweep.axes in the scenario");
        }

        List<Diagnostic> faults = [.. axes.SelectMany(a => variants.FaultsOf(a.Change(0)))];
        List<StatisticName> metrics = [.. request.Metrics];
        foreach (PlacedText text in request.Metrics.IsEmpty ? plan.Metrics : [])
        {
            if (StatisticName.TryParse(text.Text, out StatisticName? name, out string? fault))
            {
                metrics.Add(name);
            }
            else
            {
                (string file, int line, int column, string member) = text.Origin;
                faults.Add(new Diagnostic(file, line, column, member, fault));
            }
        }

        DiagnosticPrinter.Print(error, faults);
        return faults.Count > 0 ? null : new SweepSettings(axes, metrics.Count == 0 ? Usual : [.. metrics], plan.Capital?.Text);
    }
}
