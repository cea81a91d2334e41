namespace StressGpu.Statistics;

/// <summary>Exact counts of positive values between fixed bin edges, eight to an octave: the body of an exceedance curve.</summary>
/// <remarks>
/// A bin is the exponent and the three leading bits of the significand, so the number of values above an edge is exact and
/// histograms add.
/// </remarks>
internal sealed class BodyHistogram
{
    private const int Shift = 49;
    private readonly long[] counts = new long[1 << (63 - Shift)];

    public void Consume(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (value > 0)
            {
                // One unit down: a value on an edge is not above it.
                counts[(BitConverter.DoubleToInt64Bits(value) - 1) >> Shift]++;
            }
        }
    }

    public void Merge(BodyHistogram other)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
    }

    /// <summary>Number of values above one of the edges that <see cref="Descending"/> gives for any values.</summary>
    public long CountAbove(double edge)
    {
        long above = 0;
        for (int bin = counts.Length - 1; bin >= BitConverter.DoubleToInt64Bits(edge) >> Shift; bin--)
        {
            above += counts[bin];
        }
        return above;
    }

    /// <summary>Edges and the number of values above each, in descending order of edges, empty bins left out.</summary>
    public IEnumerable<(double Edge, long Above)> Descending()
    {
        long above = 0;
        for (int bin = counts.Length - 1; bin >= 0; bin--)
        {
            if (counts[bin] > 0)
            {
                above += counts[bin];
                yield return (BitConverter.Int64BitsToDouble((long)bin << Shift), above);
            }
        }
    }
}
