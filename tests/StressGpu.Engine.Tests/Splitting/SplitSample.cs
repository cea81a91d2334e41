using StressGpu.Kernels.Layout;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>The leaves of a split run, copied as they came.</summary>
internal sealed class SplitSample
{
    private readonly List<(long Id, double Weight, double[] Columns)> leaves = [];

    /// <summary>Leaves in the order of arrival.</summary>
    public IReadOnlyList<(long Id, double Weight, double[] Columns)> Leaves => leaves;

    public int Roots { get; private set; }

    /// <summary>Simulates roots 0 ….</summary>
    public static SplitSample Run(LoweredScenario lowered, SplitDesign design, int roots, int threads = 2, int bits = 0)
    {
        using SplitExecutor executor = new(lowered.Arrays, design, threads, bits == 0 ? SimdEngines.WidestBits : bits);
        SplitSample sample = new();
        executor.Run(new PathRange(0, roots), sample.Add, null, TestContext.Current.CancellationToken);
        return sample;
    }

    /// <summary>A design with levels of one metric.</summary>
    public static SplitDesign Design(int factor, PathColumn metric, params double[] levels) =>
        new() { Factor = factor, Levels = [.. levels.Select(level => new SplitThreshold(metric, level))] };

    /// <summary>Levels at quantiles of a crude run.</summary>
    public static SplitDesign AtQuantiles(IEnumerable<double> values, PathColumn metric, int factor, params double[] beyond)
    {
        double[] sorted = [.. values.OrderDescending()];
        return Design(factor, metric, [.. beyond.Select(share => sorted[(int)(share * sorted.Length)]).Where(v => v > 0).Distinct()]);
    }

    /// <summary>The mean over roots of what a root's leaves add up to, weight times value, with its standard error.</summary>
    public (double Mean, double Error) Estimate(Func<double[], double> value)
    {
        double[] sums = new double[Roots];
        foreach ((long id, double weight, double[] columns) in leaves)
        {
            sums[PathLineage.RootOf(id)] += weight * value(columns);
        }

        double mean = sums.Average();
        return (mean, Math.Sqrt(sums.Sum(s => (s - mean) * (s - mean)) / (Roots - 1.0) / Roots));
    }

    private void Add(PathBlock block)
    {
        Assert.True(block.HasBranches);
        for (int row = 0; row < block.Count; row++)
        {
            int at = row;
            leaves.Add((block.PathId(row), block.Weights[row], [.. PathColumns.All.Select(column => block.Column(column)[at])]));
        }

        Roots += block.Roots;
    }
}
