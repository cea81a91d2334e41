using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Quantiles of fair and traded prices over a run's first paths, on the SIMD engine whatever machine ran it. They do not depend
/// on threads or the width of vectors.
/// </summary>
public static class PriceFan
{
    private const int MostSamples = 96;
    private const int MostAssets = 12;
    private static readonly ImmutableArray<double> Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The rows of fan.parquet, of the first assets.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="lowered">The same, lowered with its book.</param>
    /// <param name="range">The run's paths, of which <see cref="FanRow.PathsOf"/> are taken.</param>
    /// <param name="threads">Number of threads; at least 1.</param>
    /// <param name="cancellation">Stops between vectors with an <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<FanRow> Of(
        Scenario scenario, LoweredScenario lowered, PathRange range, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lowered);
        int every = (scenario.Horizon.Steps + MostSamples - 1) / MostSamples;
        int assets = Math.Min(MostAssets, scenario.Assets.Length);
        int paths = FanRow.PathsOf(range.Count);
        var prices = new Samples((scenario.Horizon.Steps + every - 1) / every + 1, assets, paths);
        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        int width = Width(run);
        Parallel.For(
            0, (paths + width - 1) / width, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Worker: run.CreateWorker(), Cells: new double[prices.Count * 2 * assets * width]),
            (vector, _, local) =>
            {
                local.Worker.Prices(range.First + (long)vector * width, assets, every, local.Cells);
                prices.Take(vector * width, width, local.Cells);
                return local;
            },
            local => local.Worker.Dispose());
        return Rows(scenario, prices, every);
    }

    private static int Width(ISimdRun run)
    {
        using ISimdWorker worker = run.CreateWorker();
        return worker.Width;
    }

    private static ImmutableArray<FanRow> Rows(Scenario scenario, Samples prices, int every) =>
    [
        .. from asset in Enumerable.Range(0, prices.Assets)
           from sample in Enumerable.Range(0, prices.Count)
           let step = Math.Min(sample * every, scenario.Horizon.Steps)
           from kind in Enumerable.Range(0, 2)
           let sorted = prices.Sorted(sample, asset, kind)
           from quantile in Quantiles
           select new FanRow(
               scenario.Assets[asset].Id, step, step * scenario.Horizon.StepMinutes / 60, kind == 0 ? FanRow.Fair : FanRow.Price, quantile,
               sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1]),
    ];

    /// <summary>Prices of all paths, <c>[sample][asset][kind][path]</c>.</summary>
    private sealed class Samples(int count, int assets, int paths)
    {
        private readonly double[] values = new double[count * assets * 2 * paths];

        public int Count => count;

        public int Assets => assets;

        public void Take(int first, int width, double[] cells)
        {
            int lanes = Math.Min(width, paths - first);
            for (int line = 0; line < count * assets * 2; line++)
            {
                cells.AsSpan(line * width, lanes).CopyTo(values.AsSpan(line * paths + first));
            }
        }

        public double[] Sorted(int sample, int asset, int kind)
        {
            double[] sorted = values.AsSpan(((sample * assets + asset) * 2 + kind) * paths, paths).ToArray();
            Array.Sort(sorted);
            return sorted;
        }
    }
}
