using MathNet.Numerics.Statistics;

namespace StressGpu.Statistics;

/// <summary>The pairs of which both values are large, exactly, in memory for one and a half times as many.</summary>
/// <remarks>
/// Pairs of two zeros are counted, not stored. Every pair is kept whose smaller value is exceeded by fewer than
/// <paramref name="capacity"/> smaller values of others; what is asked of them does not depend on the order of arrival.
/// </remarks>
internal sealed class PairTail(int capacity)
{
    private readonly int limit = (int)Math.Min(Array.MaxLength, capacity + Math.Max(1024L, capacity / 2));
    private double[] smaller = [];
    private double[] larger = [];
    private int count;
    private long zeros;
    private double threshold = double.NegativeInfinity;

    /// <summary>Takes in an even number of values.</summary>
    public void Consume(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i += 2)
        {
            Keep(Math.Min(values[i], values[i + 1]), Math.Max(values[i], values[i + 1]));
        }
    }

    public void Merge(PairTail other)
    {
        for (int i = 0; i < other.count; i++)
        {
            Keep(other.smaller[i], other.larger[i]);
        }
        zeros += other.zeros;
    }

    /// <summary>Brings the pairs into one order, whatever theirs was; needed before what follows.</summary>
    public void Order()
    {
        Array.Sort(smaller, larger, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && smaller[end] == smaller[start]; end++)
            {
            }
            Array.Sort(larger, start, end - start);
        }
    }

    /// <summary>Number of pairs with both values above a threshold that fewer than <c>capacity</c> pairs exceed so.</summary>
    public long CountAbove(double bound)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = smaller[middle] > bound ? (low, middle) : (middle + 1, high);
        }
        return count - low + (bound < 0 ? zeros : 0);
    }

    /// <summary>Sum of (x - bound)(y - bound) over those pairs.</summary>
    public double SumOfProducts(double bound)
    {
        double sum = 0;
        for (int i = count - 1; i >= 0 && smaller[i] > bound; i--)
        {
            sum += (smaller[i] - bound) * (larger[i] - bound);
        }
        return bound < 0 ? sum + zeros * bound * bound : sum;
    }

    private void Keep(double low, double high)
    {
        if (low == 0 && high == 0)
        {
            zeros++;
            return;
        }
        if (low > threshold && count == smaller.Length)
        {
            MakeRoom();
        }
        if (low > threshold)
        {
            (smaller[count], larger[count]) = (low, high);
            count++;
        }
    }

    private void MakeRoom()
    {
        if (smaller.Length < limit)
        {
            int length = (int)Math.Min(limit, Math.Max(1024L, smaller.Length * 2L));
            Array.Resize(ref smaller, length);
            Array.Resize(ref larger, length);
            return;
        }
        threshold = ArrayStatistics.OrderStatisticInplace(smaller.AsSpan(0, count).ToArray(), count - capacity + 1);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (smaller[i] > threshold)
            {
                (smaller[kept], larger[kept]) = (smaller[i], larger[i]);
                kept++;
            }
        }
        count = kept;
    }
}
