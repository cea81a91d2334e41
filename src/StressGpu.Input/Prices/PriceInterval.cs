using System.Globalization;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Prices;

/// <summary>The length of a file's bars: the commonest distance of two rows.</summary>
internal static class PriceInterval
{
    // A hole is now and then; the same wrong distance this often in a row is another kind of bar.
    private const int RunOfAnother = 3;

    /// <summary>Length of a bar, ms; 0 where the rows do not tell.</summary>
    public static long Of(IReadOnlyList<PriceRow> rows)
    {
        Dictionary<long, int> counts = [];
        for (int i = 1; i < rows.Count; i++)
        {
            long distance = rows[i].Ms - rows[i - 1].Ms;
            if (distance > 0)
            {
                counts[distance] = counts.GetValueOrDefault(distance) + 1;
            }
        }

        return counts.Count == 0 ? 0 : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
    }

    /// <summary>Reports rows that lie off the bars, and stretches of bars of another length.</summary>
    public static void Check(IReadOnlyList<PriceRow> rows, PriceLayout layout, RowFaults faults)
    {
        long interval = Of(rows);
        (long run, int length) = (0, 0);
        for (int i = 1; i < rows.Count && interval > 0; i++)
        {
            long distance = rows[i].Ms - rows[i - 1].Ms;
            length = distance == run ? length + 1 : 1;
            run = distance;
            bool isOff = distance > 0 && distance % interval != 0 && i < rows.Count - 1;
            bool isAnother = distance > interval && length == RunOfAnother;
            if ((isOff || isAnother) && faults.Count("mixed intervals"))
            {
                faults.List(rows[i].Number, layout.TimeName, string.Create(
                    CultureInfo.InvariantCulture,
                    $"is {Minutes(distance)} min after the row above, expected bars of {Minutes(interval)} min as in most of the file"));
            }
        }

        if (interval == 0 && rows.Count > 0 && faults.Count("intervals unknown"))
        {
            faults.List(rows[0].Number, layout.TimeName, "is the only time in the file, expected at least two bars");
        }
    }

    private static double Minutes(long ms) => ms / 60_000.0;
}
