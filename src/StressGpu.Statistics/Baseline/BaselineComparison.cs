using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Compares a metric of two runs with the same random numbers, path by path, in memory bounded by the tail.</summary>
/// <remarks>
/// Values are read in order of path, twice where they differ: for the means and quantiles, then for the errors of shortfalls.
/// A value has the same bits as in its run's summary.
/// </remarks>
public sealed class BaselineComparison
{
    private static readonly ImmutableArray<TailLevel> UsualLevels = [new(9500), new(9900)];
    private readonly ImmutableArray<TailLevel> levels;
    private readonly PathColumn column;
    private readonly long paths;
    private readonly bool antithetic;
    private readonly Func<IEnumerable<PairedValues>> read;
    private readonly PairedMoments means;
    private readonly PairedEvents? events;
    private readonly TailSelector values;
    private readonly TailSelector baselines;
    private long differing;

    private BaselineComparison(PathColumn column, long paths, bool antithetic, Func<IEnumerable<PairedValues>> read, ImmutableArray<TailLevel> levels)
    {
        (this.column, this.paths, this.antithetic, this.read, this.levels) = (column, paths, antithetic, read, levels);
        means = new(antithetic);
        events = RunMetrics.IsMoney(column) ? new(antithetic) : null;
        int kept = (int)Math.Min(paths, paths - levels[0].Rank(paths) + 1);
        (values, baselines) = (new(kept), new(kept));
    }

    /// <summary>The columns that are compared: all but the first liquidation's step, which not every path has.</summary>
    public static ImmutableArray<PathColumn> Columns { get; } = [.. PathColumns.All.Where(RunMetrics.HasTail)];

    /// <summary>The rows of one metric: its mean, the probability of a positive amount of USD, its ES at 95 and 99 %.</summary>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    /// <param name="paths">Number of paths, at least 1.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair, so that intervals count pairs.</param>
    /// <param name="read">All values from the first path on; every part but the last holds whole <see cref="PathBlock"/>s.</param>
    /// <exception cref="ArgumentException">The parts do not add up to the number of paths.</exception>
    public static ImmutableArray<BaselineRow> Of(
        PathColumn column, long paths, bool antithetic, Func<IEnumerable<PairedValues>> read) =>
        Of(column, paths, antithetic, read, UsualLevels);

    /// <summary>The same with the ES at other levels.</summary>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    /// <param name="paths">Number of paths, at least 1.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair, so that intervals count pairs.</param>
    /// <param name="read">All values from the first path on; every part but the last holds whole <see cref="PathBlock"/>s.</param>
    /// <param name="levels">Levels in rising order, at least one.</param>
    public static ImmutableArray<BaselineRow> Of(
        PathColumn column, long paths, bool antithetic, Func<IEnumerable<PairedValues>> read, ImmutableArray<TailLevel> levels)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(paths);
        return [.. new BaselineComparison(column, paths, antithetic, read, levels).Rows()];
    }

    private IEnumerable<BaselineRow> Rows()
    {
        ForEachBlock(First);
        if (means.Value.Count != paths)
        {
            throw new ArgumentException($"{means.Value.Count} values came of {paths} paths");
        }
        string metric = PathColumns.Metric(column);
        double difference = means.Difference.Mean;
        Interval interval = Interval.Normal(difference, means.Error);
        BaselineRow mean = new(metric, "mean", double.NaN, difference, interval.Low, interval.High, means.Baseline.Mean, means.Value.Mean)
        {
            VarianceRatio = means.VarianceRatio,
            DifferingPaths = differing,
        };
        return [mean, .. events is null ? Array.Empty<BaselineRow>() : [events.Row(metric)], .. Shortfalls(metric)];
    }

    private IEnumerable<BaselineRow> Shortfalls(string metric)
    {
        (OrderedTail value, OrderedTail baseline) = (values.Order(), baselines.Order());
        ImmutableArray<PairedExcesses> shortfalls =
        [
            .. levels.Select(level => new PairedExcesses(
                level, Shortfall.Of(value, values.Capacity, level, paths), Shortfall.Of(baseline, values.Capacity, level, paths), antithetic)),
        ];
        if (differing > 0)
        {
            ForEachBlock((x, y) =>
            {
                foreach (PairedExcesses shortfall in shortfalls)
                {
                    shortfall.Consume(x.Span, y.Span);
                }
            });
        }
        return shortfalls.Select(shortfall => shortfall.Row(metric, paths, differing));
    }

    private void First(ReadOnlyMemory<double> value, ReadOnlyMemory<double> baseline)
    {
        ReadOnlySpan<double> x = value.Span;
        ReadOnlySpan<double> y = baseline.Span;
        for (int path = 0; path < x.Length; path++)
        {
            differing += x[path] == y[path] ? 0 : 1;
        }
        means.Consume(x, y);
        events?.Consume(x, y);
        values.Consume(x);
        baselines.Consume(y);
    }

    private void ForEachBlock(Action<ReadOnlyMemory<double>, ReadOnlyMemory<double>> consume)
    {
        foreach (PairedValues part in read())
        {
            for (int at = 0; at < part.Value.Length; at += PathBlock.Size)
            {
                int count = Math.Min(PathBlock.Size, part.Value.Length - at);
                consume(part.Value.Slice(at, count), part.Baseline.Slice(at, count));
            }
        }
    }
}
