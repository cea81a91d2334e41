using System.Collections.Immutable;

namespace StressGpu.Input.Prices;

/// <summary>Takes out of one asset's rows what is no price, and counts it.</summary>
internal static class PriceCleaning
{
    private const int BarsOfComparison = 24;
    private const double UnfinishedShare = 0.02;

    /// <summary>The clean bars of one asset in a window, and the bar before it.</summary>
    /// <param name="file">The rows, in order of time.</param>
    /// <param name="column">Which close of a row.</param>
    /// <param name="window">Bars to keep.</param>
    /// <param name="asOfMs">When the file was read; a bar that ends later is unfinished. Null where that is not to matter.</param>
    public static PriceSeries Clean(PriceFile file, int column, PriceWindow window, long? asOfMs)
    {
        List<PriceRow> rows = InWindow(file, window);
        int before = rows.Count;
        (int duplicates, int conflicting) = DropDuplicates(rows, column);
        int empty = rows.RemoveAll(r => double.IsNaN(r.Closes[column]));
        int fillers = rows.RemoveAll(r => r.IsFiller);
        bool unfinished = before > 0 && rows.Count > 1 && IsUnfinished(rows, file, asOfMs);
        if (unfinished)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        (int gaps, int longest) = Gaps(rows, file.IntervalMs);
        PriceReport report = new()
        {
            File = file.Path,
            Asset = file.Assets[column],
            Rows = file.RowCount,
            Bars = rows.Count,
            BarMinutes = file.IntervalMs / 60_000.0,
            FirstUtc = DateTimeOffset.FromUnixTimeMilliseconds(rows.Count > 0 ? rows[0].Ms : 0),
            LastUtc = DateTimeOffset.FromUnixTimeMilliseconds(rows.Count > 0 ? rows[^1].Ms : 0),
            Gaps = gaps,
            LongestGapBars = longest,
            Duplicates = duplicates,
            ConflictingDuplicates = conflicting,
            FillerBars = fillers,
            EmptyFields = empty,
            DroppedUnfinished = unfinished,
        };
        return new PriceSeries([.. rows.Select(r => r.Ms)], [.. rows.Select(r => r.Closes[column])], report);
    }

    // The bar before the window gives the close from which its first return is taken.
    private static List<PriceRow> InWindow(PriceFile file, PriceWindow window) =>
        [.. file.Rows.Where(r => r.Ms >= SafeBefore(window.FromMs, file.IntervalMs) && r.Ms < window.BeforeMs)];

    private static long SafeBefore(long fromMs, long intervalMs) => fromMs == long.MinValue ? fromMs : fromMs - intervalMs;

    private static (int Duplicates, int Conflicting) DropDuplicates(List<PriceRow> rows, int column)
    {
        (int duplicates, int conflicting) = (0, 0);
        for (int i = rows.Count - 1; i > 0; i--)
        {
            if (rows[i].Ms == rows[i - 1].Ms)
            {
                duplicates++;
                conflicting += rows[i].Closes[column].Equals(rows[i - 1].Closes[column]) ? 0 : 1;
                rows.RemoveAt(i - 1);
            }
        }

        return (duplicates, conflicting);
    }

    // Only the file's own last bar can be unfinished: it ends in the future, lies off the bars, or has next to no volume yet.
    private static bool IsUnfinished(List<PriceRow> rows, PriceFile file, long? asOfMs)
    {
        PriceRow last = rows[^1];
        if (last.Ms != file.Rows[^1].Ms)
        {
            return false;
        }

        double[] volumes = [.. rows.SkipLast(1).TakeLast(BarsOfComparison).Select(r => r.Volume).Order()];
        double usual = volumes[volumes.Length / 2];
        return last.Ms + file.IntervalMs > asOfMs
            || (last.Ms - rows[^2].Ms) % file.IntervalMs != 0
            || (volumes.Length == BarsOfComparison && last.Volume < UnfinishedShare * usual);
    }

    private static (int Gaps, int Longest) Gaps(List<PriceRow> rows, long intervalMs)
    {
        (int gaps, int longest) = (0, 0);
        for (int i = 1; i < rows.Count; i++)
        {
            int missing = (int)((rows[i].Ms - rows[i - 1].Ms) / intervalMs) - 1;
            gaps += missing > 0 ? 1 : 0;
            longest = Math.Max(longest, missing);
        }

        return (gaps, longest);
    }
}
