namespace StressGpu.Statistics;

/// <summary>Neighbouring values by twos, as antithetic paths 2k and 2k + 1 lie.</summary>
internal static class Pairing
{
    /// <summary>The sum of each pair.</summary>
    /// <param name="values">An even number of values.</param>
    /// <param name="sums">Room for half as many.</param>
    public static void Sums(ReadOnlySpan<double> values, Span<double> sums)
    {
        for (int pair = 0; pair < sums.Length; pair++)
        {
            sums[pair] = values[2 * pair] + values[2 * pair + 1];
        }
    }

    /// <summary>The smaller value of each pair: above a threshold where both are.</summary>
    public static void Smaller(ReadOnlySpan<double> values, Span<double> smaller)
    {
        for (int pair = 0; pair < smaller.Length; pair++)
        {
            smaller[pair] = Math.Min(values[2 * pair], values[2 * pair + 1]);
        }
    }
}
