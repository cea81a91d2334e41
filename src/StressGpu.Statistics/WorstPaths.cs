using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>The paths with the largest positive values; equal values in the order of their ids.</summary>
internal sealed class WorstPaths(int capacity)
{
    private readonly List<(double Value, long PathId)> worst = new(capacity + 1);

    public void Consume(long firstPathId, ReadOnlySpan<double> values)
    {
        double floor = Floor;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] >= floor && values[i] > 0)
            {
                Insert(values[i], firstPathId + i);
                floor = Floor;
            }
        }
    }

    public void Merge(WorstPaths other)
    {
        foreach ((double value, long pathId) in other.worst)
        {
            Insert(value, pathId);
        }
    }

    public IEnumerable<WorstRow> Rows(string metric) =>
        worst.Select((path, index) => new WorstRow(metric, index + 1, path.PathId, path.Value));

    private double Floor => worst.Count < capacity ? 0 : worst[^1].Value;

    private void Insert(double value, long pathId)
    {
        int place = worst.Count;
        while (place > 0 && (worst[place - 1].Value < value
            || (worst[place - 1].Value == value && worst[place - 1].PathId > pathId)))
        {
            place--;
        }
        if (place < capacity)
        {
            worst.Insert(place, (value, pathId));
            if (worst.Count > capacity)
            {
                worst.RemoveAt(capacity);
            }
        }
    }
}
