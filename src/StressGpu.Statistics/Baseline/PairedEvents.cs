using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>On how many paths a value is positive in a run and in its baseline.</summary>
internal sealed class PairedEvents(bool antithetic)
{
    private readonly PairedMoments moments = new(antithetic);
    private long value;
    private long baseline;
    private long gained;
    private long lost;

    public void Consume(ReadOnlySpan<double> values, ReadOnlySpan<double> baselines)
    {
        Span<double> first = stackalloc double[values.Length];
        Span<double> second = stackalloc double[values.Length];
        for (int path = 0; path < first.Length; path++)
        {
            (bool now, bool before) = (values[path] > 0, baselines[path] > 0);
            (first[path], second[path]) = (now ? 1 : 0, before ? 1 : 0);
            value += now ? 1 : 0;
            baseline += before ? 1 : 0;
            gained += now && !before ? 1 : 0;
            lost += before && !now ? 1 : 0;
        }
        moments.Consume(first, second);
    }

    public BaselineRow Row(string metric)
    {
        double paths = moments.Value.Count;
        double effect = Math.Max(moments.Effect, 1 / paths);
        Interval interval = Interval.PairedProportions(gained / effect, lost / effect, paths / effect);
        return new(
            metric, "probability", double.NaN, (gained - lost) / paths, interval.Low, interval.High, baseline / paths, value / paths)
        {
            VarianceRatio = moments.VarianceRatio,
            DifferingPaths = gained + lost,
        };
    }
}
