using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Looks at the weights of a run of importance sampling.</summary>
public static class WeightExamination
{
    /// <summary>The diagnostics of the paths so far.</summary>
    /// <param name="accumulator">The paths.</param>
    /// <param name="design">Which path is of which component.</param>
    /// <param name="level">The level that is aimed at, one of <see cref="TailLevel.All"/> or beside them.</param>
    /// <param name="pilotPaths">Paths that the pilot took, which count against the run's.</param>
    public static WeightDiagnostics Of(WeightedRunAccumulator accumulator, ShiftDesign design, TailLevel level, long pilotPaths)
    {
        ArgumentNullException.ThrowIfNull(accumulator);
        ArgumentNullException.ThrowIfNull(design);
        WeightedRows rows = accumulator.Rows();
        WeightedSample sample = new(rows, rows.Column(design.Metric));
        WeightedShortfall shortfall = sample.Shortfall(level);
        WeightedEstimate tail = sample.Above(shortfall.Above);
        double[] weights = [.. Enumerable.Range(0, shortfall.Above).Select(place => rows.Weights[sample.Row(place)])];
        double tailWeight = weights.Sum();
        ImmutableArray<ComponentShare> components = Components(rows, sample, shortfall.Above, design);
        Moments all = Moments.Of(rows.Weights);
        double perPath = 1.0 / (rows.Clusters + pilotPaths);
        return new()
        {
            MeanWeight = all.Mean,
            MeanWeightError = Math.Sqrt(all.SquaredDeviations) / all.Count,
            EffectivePaths = Kish(rows.Weights),
            Var = shortfall.Var,
            TailPaths = shortfall.Above,
            EffectiveTailPaths = Kish(weights),
            LargestTailShare = tailWeight > 0 ? weights.Max() / tailWeight : 0,
            TailProbability = tail.Value,
            DefensiveProbability = components[0].TailPaths / (double)Math.Max(1, components[0].Paths),
            VarianceRatio = tail.EffectiveSize * perPath,
            EsVarianceRatio = shortfall.Es.EffectiveSize * perPath,
            Components = components,
        };
    }

    private static double Kish(double[] weights)
    {
        double squares = weights.Sum(w => w * w);
        return squares > 0 ? weights.Sum() * weights.Sum() / squares : 0;
    }

    private static ImmutableArray<ComponentShare> Components(WeightedRows rows, WeightedSample sample, int above, ShiftDesign design)
    {
        var paths = new long[design.Shifts.Length];
        var tailPaths = new long[paths.Length];
        var tailWeights = new double[paths.Length];
        for (int row = 0; row < rows.Count; row++)
        {
            paths[design.ComponentOf(rows.PathId(row))]++;
        }
        for (int place = 0; place < above; place++)
        {
            int component = design.ComponentOf(rows.PathId(sample.Row(place)));
            tailPaths[component]++;
            tailWeights[component] += rows.Weights[sample.Row(place)];
        }
        double total = tailWeights.Sum();
        return [.. paths.Select((count, k) => new ComponentShare(k, count, tailPaths[k], total > 0 ? tailWeights[k] / total : 0))];
    }
}
