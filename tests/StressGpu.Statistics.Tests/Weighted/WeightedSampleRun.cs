using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Paths of a standard exponential, drawn as they fall or by a mixture that favours its tail.</summary>
internal static class WeightedSampleRun
{
    /// <summary>Share of paths drawn as they fall, so that no weight exceeds its reciprocal.</summary>
    public const double Defensive = 0.25;

    /// <summary>The tilted part's rate: its mean is where one in a thousand of the exponential lies.</summary>
    private static readonly double Rate = 1 / -Math.Log(0.001);

    /// <summary>A value and its weight by the balance heuristic.</summary>
    public static (double Value, double Weight) Draw(Random random)
    {
        double x = random.NextDouble() < Defensive ? Sample.Exponential(random) : Sample.Exponential(random) / Rate;
        double ratio = Rate * Math.Exp((1 - Rate) * x);
        return (x, 1 / (Defensive + (1 - Defensive) * ratio));
    }

    public static WeightedRunAccumulator Accumulate(int paths, int seed, IEnumerable<int>? blocks = null)
    {
        Random random = new(seed);
        (double Value, double Weight)[] draws = [.. Enumerable.Range(0, paths).Select(_ => Draw(random))];
        Sample sample = new Sample(paths).With(PathColumn.BadDebtUsd, path => draws[path].Value);
        WeightedRunAccumulator accumulator = new(paths, 1 / Defensive);
        foreach (int index in blocks ?? Enumerable.Range(0, sample.BlockCount))
        {
            PathBlock block = sample.Block(index);
            for (int row = 0; row < block.Count; row++)
            {
                block.Weights[row] = draws[block.FirstPathId + row].Weight;
            }
            accumulator.Consume(block);
        }
        return accumulator;
    }
}
