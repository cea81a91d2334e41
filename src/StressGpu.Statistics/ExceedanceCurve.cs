using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Points of an exceedance curve P(X &gt; x), every probability an exact count over the number of paths.</summary>
/// <remarks>
/// Above the 90 % quantile thresholds are order statistics in steps of 10 % of their rank; below they are edges of
/// <see cref="BodyHistogram"/> in steps of at least 7 % of their count; then zero. Negative thresholds are left out.
/// </remarks>
internal static class ExceedanceCurve
{
    /// <summary>The curve in ascending order of thresholds: at most about 200 points.</summary>
    public static IEnumerable<ExceedanceRow> Of(MetricResult result)
    {
        SortedDictionary<double, long> above = new() { [0] = result.Positives };
        for (long rank = 1; rank <= result.Kept; rank += Math.Max(1, rank / 10))
        {
            double threshold = result.Tail.FromTop(rank);
            if (threshold <= 0)
            {
                break;
            }
            above[threshold] = result.Tail.CountAbove(threshold, result.Kept);
        }
        long last = result.Kept;
        foreach ((double edge, long count) in result.Body?.Descending() ?? [])
        {
            if (count >= last + Math.Max(1, last / 14))
            {
                above.TryAdd(edge, count);
                last = count;
            }
        }
        string metric = PathColumns.Metric(result.Column);
        return above.Select(point =>
        {
            Interval band = result.Band(point.Key, point.Value);
            return new ExceedanceRow(metric, point.Key, point.Value / (double)result.Paths, band.Low, band.High);
        });
    }
}
