using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a sweep came to.</summary>
/// <param name="Settings">What was asked.</param>
/// <param name="Grid">The points.</param>
/// <param name="Base">The scenario as it is written, without its paths.</param>
/// <param name="Rows">The rows of sweep.parquet.</param>
/// <param name="Front">The rows of front.parquet.</param>
internal sealed record SweepOutcome(
    SweepSettings Settings, SweepGrid Grid, PointRun Base, ImmutableArray<SweepRow> Rows, ImmutableArray<FrontRow> Front)
{
    private readonly Dictionary<(int, string, string, double), SweepRow> byName =
        Rows.ToDictionary(r => (r.Point, r.Statistic.Metric, r.Statistic.Statistic, r.Statistic.Level));

    /// <summary>A statistic at a point.</summary>
    public SweepRow Row(int point, StatisticName name) => byName[(point, name.Metric, name.Statistic, name.Level)];

    /// <summary>The rows of points.parquet.</summary>
    public IEnumerable<PointRow> Points() => Grid.Points.SelectMany(point => Settings.Axes.Select((axis, i) => point.Choices.IsEmpty
        ? new PointRow(point.Index, i, axis.Member, "", double.NaN, false)
        : new PointRow(
            point.Index, i, axis.Member, axis.Values[point.Choices[i]].ToString(), axis.Values[point.Choices[i]].Number,
            axis.Values[point.Choices[i]].IsFactor)));
}
