using MathNet.Numerics.Statistics;

namespace StressGpu.Statistics;

/// <summary>Keeps the largest values of a stream, exactly, in memory for one and a half times as many.</summary>
/// <remarks>
/// Zeros are counted, not stored: most stress metrics are zero on most paths. What is kept of the largest
/// <see cref="Capacity"/> does not depend on the order of arrival.
/// </remarks>
internal sealed class TailSelector(int capacity)
{
    private readonly int limit = (int)Math.Min(Array.MaxLength, capacity + Math.Max(1024L, capacity / 2));
    private double[] buffer = [];
    private int count;
    private long zeros;
    private double threshold = double.NegativeInfinity;

    /// <summary>How many of the largest values are kept.</summary>
    public int Capacity => capacity;

    public void Consume(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (value > threshold)
            {
                Keep(value);
            }
        }
        DropNegativesBehindZeros();
    }

    public void Merge(TailSelector other)
    {
        long otherZeros = other.zeros;
        Consume(other.buffer.AsSpan(0, other.count));
        zeros += otherZeros;
        DropNegativesBehindZeros();
    }

    /// <summary>The kept values in order. The selector may go on consuming; the view then is void.</summary>
    public OrderedTail Order()
    {
        Array.Sort(buffer, 0, count);
        return new(buffer.AsMemory(0, count), zeros);
    }

    private void Keep(double value)
    {
        if (value == 0)
        {
            zeros++;
            return;
        }
        if (count == buffer.Length)
        {
            MakeRoom();
        }
        if (value > threshold)
        {
            buffer[count++] = value;
        }
    }

    private void MakeRoom()
    {
        if (buffer.Length < limit)
        {
            Array.Resize(ref buffer, (int)Math.Min(limit, Math.Max(1024L, buffer.Length * 2L)));
            return;
        }
        int positives = SpanCounting.CountPositive(buffer.AsSpan(0, count));
        if (positives < capacity && positives + zeros >= capacity)
        {
            threshold = 0;
            count = Filter(0);
            return;
        }
        int wanted = positives >= capacity ? capacity : (int)(capacity - zeros);
        threshold = ArrayStatistics.OrderStatisticInplace(buffer, count - wanted + 1);
        count = Filter(threshold);
        buffer.AsSpan(count, wanted - count).Fill(threshold);
        count = wanted;
    }

    private void DropNegativesBehindZeros()
    {
        if (threshold < 0 && zeros >= capacity)
        {
            threshold = 0;
            count = Filter(0);
        }
    }

    // Moves what is above a bound to the front and returns how many there are.
    private int Filter(double bound)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            double value = buffer[i];
            if (value > bound)
            {
                buffer[kept++] = value;
            }
        }
        return kept;
    }
}
