namespace StressGpu.Statistics;

/// <summary>The largest values of a sample in order: stored non-zero values, with a run of zeros between the signs.</summary>
internal readonly struct OrderedTail(ReadOnlyMemory<double> ascending, long zeros)
{
    private readonly int positives = SpanCounting.CountPositive(ascending.Span);

    /// <summary>The value of a rank from the top, from 1; ranks beyond what was kept are a bug.</summary>
    public double FromTop(long rank)
    {
        ReadOnlySpan<double> values = ascending.Span;
        return rank <= positives ? values[values.Length - (int)rank]
            : rank <= positives + zeros ? 0
            : values[(int)(values.Length - (rank - zeros))];
    }

    /// <summary>Number of values strictly above a threshold, of the given number of largest ones.</summary>
    public long CountAbove(double threshold, long largest)
    {
        long low = 0;
        long high = largest;
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            if (FromTop(middle + 1) > threshold)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
