using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Json;

namespace StressGpu.Input.Prices;

/// <summary>Takes returns on the bars that all assets have.</summary>
internal static class JointReturnsBuilder
{
    // A correlation and a kurtosis of fewer say nothing.
    private const int LeastReturns = 30;

    /// <summary>The joint returns of a window; null, with faults, where there are too few.</summary>
    public static JointReturns? Build(ImmutableArray<PriceSeries> series, PriceWindow window, Faults faults)
    {
        if (!HaveOneInterval(series, faults))
        {
            return null;
        }

        long interval = (long)(series[0].Report.BarMinutes * 60_000);
        HashSet<long> common = [.. series[0].OpenMs];
        foreach (PriceSeries each in series.Skip(1))
        {
            common.IntersectWith(each.OpenMs);
        }

        ImmutableArray<ImmutableArray<double>> closes =
            [.. series.Select(s => (ImmutableArray<double>)[.. s.OpenMs.Zip(s.Closes).Where(b => common.Contains(b.First)).Select(b => b.Second)])];
        long[] times = [.. common.Order()];
        int[] taken = [.. Enumerable.Range(0, times.Length).Where(i => i > 0 && times[i] >= window.FromMs && times[i] - times[i - 1] == interval)];
        if (taken.Length < LeastReturns)
        {
            ReportTooFew(series, taken.Length, faults);
            return null;
        }

        return new JointReturns
        {
            Assets = [.. series.Select(s => s.Asset)],
            BarMinutes = series[0].Report.BarMinutes,
            OpenMs = [.. taken.Select(i => times[i])],
            LogReturns = [.. closes.Select(c => (ImmutableArray<double>)[.. taken.Select(i => Math.Log(c[i] / c[i - 1]))])],
            LastCloses = [.. closes.Select(c => c[^1])],
            DroppedAcrossGaps = Math.Max(0, times.Count(t => t >= window.FromMs) - taken.Length - (times.Length > 0 && times[0] >= window.FromMs ? 1 : 0)),
            DroppedBars = series.SelectMany(s => s.OpenMs).Distinct().Count() - common.Count,
        };
    }

    private static bool HaveOneInterval(ImmutableArray<PriceSeries> series, Faults faults)
    {
        double usual = series.CountBy(s => s.Report.BarMinutes).OrderByDescending(c => c.Value).First().Key;
        PriceSeries example = series.First(s => s.Report.BarMinutes == usual);
        foreach (PriceSeries other in series.Where(s => s.Report.BarMinutes != usual))
        {
            faults.Error(new SourcePlace(other.Report.File), "", string.Create(
                CultureInfo.InvariantCulture,
                $"has bars of {other.Report.BarMinutes} min, expected the {usual} min of {example.Report.File}"));
        }

        return series.All(s => s.Report.BarMinutes == usual);
    }

    private static void ReportTooFew(ImmutableArray<PriceSeries> series, int count, Faults faults)
    {
        PriceSeries latest = series.MaxBy(s => s.Report.FirstUtc)!;
        PriceSeries earliest = series.MinBy(s => s.Report.LastUtc)!;
        faults.Error(new SourcePlace(latest.Report.File), "", string.Create(
            CultureInfo.InvariantCulture,
            $"leaves {count} returns that all assets have, expected at least {LeastReturns}: {latest.Asset} begins at "
            + $"{PriceTime.Text(latest.Report.FirstUtc.ToUnixTimeMilliseconds())}, {earliest.Asset} ends at {PriceTime.Text(earliest.Report.LastUtc.ToUnixTimeMilliseconds())}"));
    }
}
