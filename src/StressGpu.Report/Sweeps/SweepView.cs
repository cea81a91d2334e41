using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>All that a page shows of a sweep, as read from its files.</summary>
public sealed record SweepView
{
    /// <summary>Version of the program that renders.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>Run id of the scenario as it is written.</summary>
    public required string RunId { get; init; }

    /// <summary>Paths of each point.</summary>
    public required long Paths { get; init; }

    /// <summary>What computed, in words.</summary>
    public required string Device { get; init; }

    /// <summary>Statistics that were asked for; the first is the risk: metric, statistic, level.</summary>
    public required ImmutableArray<(string Metric, string Statistic, double Level)> Metrics { get; init; }

    /// <summary>Member that is the capital; null: fund and margins.</summary>
    public required string? Capital { get; init; }

    /// <summary>What each point is.</summary>
    public required ImmutableArray<PointRow> Points { get; init; }

    /// <summary>Statistics of the points.</summary>
    public required ImmutableArray<SweepRow> Rows { get; init; }

    /// <summary>Risk and capital of the points.</summary>
    public required ImmutableArray<FrontRow> Front { get; init; }

    /// <summary>Files whose bytes are not those of the manifest, shown all the same because the user insisted.</summary>
    public ImmutableArray<string> Damaged { get; init; } = [];

    /// <summary>Number of axes.</summary>
    internal int Axes => Points.Max(p => p.Axis) + 1;

    /// <summary>A statistic at a point.</summary>
    internal SweepRow Row(int point, (string Metric, string Statistic, double Level) name) => Rows.First(r =>
        r.Point == point && r.Statistic.Metric == name.Metric && r.Statistic.Statistic == name.Statistic && r.Statistic.Level.Equals(name.Level));

    /// <summary>Name of an axis without the members above it.</summary>
    internal string Axis(int axis) => Points.First(p => p.Axis == axis).Member;

    /// <summary>What a point is, in words.</summary>
    internal string Point(int point) => point == 0 ? "as written" : string.Join(", ", Points.Where(p => p.Point == point)
        .OrderBy(p => p.Axis).Select(p => $"{p.Member.Split('.')[^1]} {Value(p)}"));

    /// <summary>A value of an axis for people.</summary>
    internal static string Value(PointRow row) => double.IsNaN(row.Number) ? row.Value
        : row.IsFactor ? "× " + Amounts.Plain(row.Number)
        : Math.Abs(row.Number) >= 1000 ? Amounts.Short(row.Number)
        : Amounts.Plain(row.Number);
}
