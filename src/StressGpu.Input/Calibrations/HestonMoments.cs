namespace StressGpu.Input.Calibrations;

/// <summary>Sums, over the bars of a block, of the products that Heston's moments are made of; sums of blocks add up.</summary>
/// <param name="Bars">Bars in the sum.</param>
/// <param name="Squares">Sum of r^2.</param>
/// <param name="Fourths">Sum of r^4.</param>
/// <param name="SquareLags">Sum of r_t^2 r_(t+k)^2, k from 1.</param>
/// <param name="Leverage">Sum of r_t r_(t+k)^2, k from 1.</param>
internal sealed record HestonMoments(int Bars, double Squares, double Fourths, double[] SquareLags, double[] Leverage)
{
    public int Lags => SquareLags.Length;

    public double Variance => Squares / Bars;

    /// <summary>Variance of a bar's integrated variance by the kurtosis, then autocovariances of squared returns.</summary>
    public double[] Autocovariances() =>
        [Fourths / Bars / 3 - Variance * Variance, .. SquareLags.Select(s => s / Bars - Variance * Variance)];

    /// <summary>Sums over bars <paramref name="from"/> to <paramref name="to"/>, each with its followers.</summary>
    public static HestonMoments Of(double[] centred, int from, int to, int lags)
    {
        (double squares, double fourths) = (0, 0);
        (double[] squareLags, double[] leverage) = (new double[lags], new double[lags]);
        for (int t = from; t < to; t++)
        {
            double square = centred[t] * centred[t];
            squares += square;
            fourths += square * square;
            for (int k = 1; k <= lags; k++)
            {
                double later = centred[t + k] * centred[t + k];
                squareLags[k - 1] += square * later;
                leverage[k - 1] += centred[t] * later;
            }
        }

        return new HestonMoments(to - from, squares, fourths, squareLags, leverage);
    }

    public static HestonMoments Sum(IReadOnlyList<HestonMoments> blocks)
    {
        int lags = blocks[0].Lags;
        return new HestonMoments(
            blocks.Sum(b => b.Bars), blocks.Sum(b => b.Squares), blocks.Sum(b => b.Fourths),
            [.. Enumerable.Range(0, lags).Select(k => blocks.Sum(b => b.SquareLags[k]))],
            [.. Enumerable.Range(0, lags).Select(k => blocks.Sum(b => b.Leverage[k]))]);
    }
}
