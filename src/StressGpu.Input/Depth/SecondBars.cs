using StressGpu.Input.Calibrations;

namespace StressGpu.Input.Depth;

/// <summary>Last log price and net bought USD of each second.</summary>
internal sealed class SecondBars(double[] logPrices, double[] flows)
{
    private const int Bootstraps = 400;

    public int Count => flows.Length;

    public static SecondBars Of(List<(long Ms, double LogPrice, double SignedUsd)> trades)
    {
        long start = trades[0].Ms;
        int count = (int)((trades[^1].Ms - start) / 1000) + 1;
        double[] prices = new double[count];
        double[] flows = new double[count];
        int at = 0;
        for (int second = 0; second < count; second++)
        {
            prices[second] = second > 0 ? prices[second - 1] : trades[0].LogPrice;
            for (; at < trades.Count && (trades[at].Ms - start) / 1000 == second; at++)
            {
                prices[second] = trades[at].LogPrice;
                flows[second] += trades[at].SignedUsd;
            }
        }

        return new SecondBars(prices, flows);
    }

    /// <summary>Slope of the move in a second on its flow, and what share of it the slope over many seconds is; errors by a bootstrap of blocks.</summary>
    public (double Slope, double SlopeError, double Share, double ShareError) Impact(int seconds, PhiloxStream draws)
    {
        int blocks = Math.Max(4, (Count - seconds) / seconds);
        LineSums[] shorts = [.. Enumerable.Range(0, blocks).Select(b => Sums(1, b, blocks, seconds))];
        LineSums[] longs = [.. Enumerable.Range(0, blocks).Select(b => Sums(seconds, b, blocks, seconds))];
        (double slope, double share) = Ratio(shorts, longs, Enumerable.Range(0, blocks));
        (double[] slopes, double[] shares) = (new double[Bootstraps], new double[Bootstraps]);
        for (int i = 0; i < Bootstraps; i++)
        {
            (slopes[i], shares[i]) = Ratio(shorts, longs, [.. Enumerable.Range(0, blocks).Select(_ => draws.Index(blocks))]);
        }

        return (slope, Math.Sqrt(Moments.Variance(slopes)), share, Math.Sqrt(Moments.Variance(shares)));
    }

    private static (double Slope, double Share) Ratio(LineSums[] shorts, LineSums[] longs, IEnumerable<int> taken)
    {
        int[] blocks = [.. taken];
        double slope = LineSums.Slope(blocks.Select(b => shorts[b]));
        return (slope, Math.Clamp(LineSums.Slope(blocks.Select(b => longs[b])) / slope, 0, 1));
    }

    // Windows of a length that begin in one of the blocks; all blocks leave room for the longest.
    private LineSums Sums(int length, int block, int blocks, int longest)
    {
        int usable = Count - longest;
        LineSums sums = default;
        for (int i = usable * block / blocks; i < usable * (block + 1) / blocks; i++)
        {
            sums = sums.Add(flows.AsSpan(i + 1, length).ToArray().Sum(), logPrices[i + length] - logPrices[i]);
        }

        return sums;
    }
}
