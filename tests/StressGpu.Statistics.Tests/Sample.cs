using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Paths made of chosen columns, cut into blocks as a run would.</summary>
internal sealed class Sample(long paths)
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

    public int BlockCount => (int)((paths + PathBlock.Size - 1) / PathBlock.Size);

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
        RunAccumulator accumulator = new(paths);
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
