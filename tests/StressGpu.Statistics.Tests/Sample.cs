using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Paths made of chosen columns, cut into blocks as a run would.</summary>
internal sealed class Sample(long paths, bool antithetic = false)
{
    private readonly Dictionary<PathColumn, Func<long, double>> columns = [];

    public long Paths => paths;

    public Sample With(PathColumn column, Func<long, double> valueOfPath)
    {
        columns[column] = valueOfPath;
        return this;
    }

    /// <summary>Values drawn one after the other, so that a path's value does not depend on the order of blocks.</summary>
    public Sample WithDraws(PathColumn column, int seed, Func<Random, double> draw)
    {
        Random random = new(seed);
        double[] values = [.. Enumerable.Range(0, (int)paths).Select(_ => draw(random))];
        return With(column, path => values[path]);
    }

    /// <summary>Pairs of standard normals with a correlation, each put through a function.</summary>
    public Sample WithPairs(PathColumn column, int seed, double correlation, Func<double, double> of)
    {
        Random random = new(seed);
        double[] values = new double[paths];
        for (int pair = 0; pair < paths; pair += 2)
        {
            double z = Normal(random);
            values[pair] = of(z);
            values[pair + 1] = of(correlation * z + Math.Sqrt(1 - correlation * correlation) * Normal(random));
        }
        return With(column, path => values[path]);
    }

    /// <summary>A standard exponential of a standard normal.</summary>
    public static double ToExponential(double z) => -Math.Log(0.5 * MathNet.Numerics.SpecialFunctions.Erfc(z / Math.Sqrt(2)));

    public int BlockCount => (int)((paths + PathBlock.Size - 1) / PathBlock.Size);

    /// <summary>All values of a column.</summary>
    public double[] Values(PathColumn column) => [.. Enumerable.Range(0, (int)paths).Select(path => columns[column](path))];

    public PathBlock Block(int index)
    {
        PathBlock block = new() { FirstPathId = (long)index * PathBlock.Size };
        block.Count = (int)Math.Min(PathBlock.Size, paths - block.FirstPathId);
        foreach ((PathColumn column, Func<long, double> value) in columns)
        {
            Span<double> values = block.Column(column);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = value(block.FirstPathId + i);
            }
        }
        return block;
    }

    public RunAccumulator Accumulate(IEnumerable<int> blocks)
    {
        RunAccumulator accumulator = new(paths, antithetic);
        foreach (int index in blocks)
        {
            accumulator.Consume(Block(index));
        }
        return accumulator;
    }

    public RunAccumulator Accumulate() => Accumulate(Enumerable.Range(0, BlockCount));

    public RunSummary Summarise() => Accumulate().Summarise();

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());
}
