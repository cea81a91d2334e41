namespace StressGpu.Statistics;

/// <summary>One metric's values from the largest down, with what stands above each: weight, and its squares by observation.</summary>
internal sealed class WeightedSample
{
    private readonly WeightedRows rows;
    private readonly double[] values;
    private readonly int[] order;
    private readonly double[] weightAbove;
    private readonly double[] squaresAbove;

    public WeightedSample(WeightedRows rows, double[] values)
    {
        (this.rows, this.values) = (rows, values);
        order = Descending(values);
        weightAbove = new double[order.Length + 1];
        squaresAbove = new double[order.Length + 1];
        ClusterSquares squares = new(rows);
        for (int place = 0; place < order.Length; place++)
        {
            double weight = rows.Weights[order[place]];
            squares.Add(order[place], weight);
            weightAbove[place + 1] = weightAbove[place] + weight;
            squaresAbove[place + 1] = squares.Total;
        }
    }

    /// <summary>Number of paths.</summary>
    public int Count => order.Length;

    /// <summary>Row of the path at a place from the top, from 0.</summary>
    public int Row(int place) => order[place];

    /// <summary>Value at a place from the top, from 0.</summary>
    public double Value(int place) => values[order[place]];

    /// <summary>Number of paths strictly above a value.</summary>
    public int CountAbove(double value)
    {
        int low = 0;
        int high = order.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = Value(middle) > value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>Number of paths at or above a value.</summary>
    public int CountAtLeast(double value) => CountAbove(Math.BitDecrement(value));

    /// <summary>Weight of a number of paths from the top.</summary>
    public double WeightAbove(int count) => weightAbove[count];

    /// <summary>The smallest value that no more than some weight stands above; the largest where none is so rare.</summary>
    public double Quantile(double weight)
    {
        int place = Array.BinarySearch(weightAbove, weight);
        place = place < 0 ? ~place - 1 : place;
        while (place + 1 < weightAbove.Length && weightAbove[place + 1] <= weight)
        {
            place++;
        }
        return Value(Math.Clamp(place, 0, order.Length - 1));
    }

    /// <summary>
    /// P(X > x) where some number of paths stand above x. Over one half it is taken as 1 less what stands at or below, which is
    /// as unbiased and varies less.
    /// </summary>
    public WeightedEstimate Above(int count)
    {
        double n = rows.Clusters;
        double p = weightAbove[count] / n;
        double squares = squaresAbove[count];
        if (p > 0.5)
        {
            (double below, squares) = Below(count);
            p = (n - below) / n;
        }
        double part = Math.Min(p, 1 - p) == p ? p : 1 - p;
        return new(p, Math.Max(0, squares / n - part * part) / n, p * (1 - p), rows.Clusters);
    }

    /// <summary>VaR and ES at a level.</summary>
    public WeightedShortfall Shortfall(TailLevel level)
    {
        double beyond = level.Beyond(rows.Clusters);
        double var = Quantile(beyond);
        int above = CountAbove(var);
        ClusterSquares squares = new(rows);
        double sum = 0;
        double crude = 0;
        for (int place = 0; place < above; place++)
        {
            double excess = Value(place) - var;
            double weighted = rows.Weights[order[place]] * excess;
            sum += weighted;
            crude += weighted * excess;
            squares.Add(order[place], weighted);
        }
        return new(var, sum, squares.Total, crude, beyond, rows.Clusters) { Above = above };
    }

    private (double Weight, double Squares) Below(int count)
    {
        double weight = 0;
        ClusterSquares squares = new(rows);
        for (int place = count; place < order.Length; place++)
        {
            weight += rows.Weights[order[place]];
            squares.Add(order[place], rows.Weights[order[place]]);
        }
        return (weight, squares.Total);
    }

    // Zeros, the most of many metrics, need no sorting.
    private static int[] Descending(double[] values)
    {
        int[] positive = [.. Enumerable.Range(0, values.Length).Where(row => values[row] > 0)];
        int[] negative = [.. Enumerable.Range(0, values.Length).Where(row => values[row] < 0)];
        Array.Sort(Array.ConvertAll(positive, row => -values[row]), positive);
        Array.Sort(Array.ConvertAll(negative, row => -values[row]), negative);
        return [.. positive, .. Enumerable.Range(0, values.Length).Where(row => values[row] == 0), .. negative];
    }
}
