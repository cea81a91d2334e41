using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Simulates roots with all that branches off them, stage by stage in full vectors: a branch goes on from its parent's state.
/// </summary>
/// <remarks>
/// A path that reaches k levels weighs factor^-k. Whatever branches off a path, the sum of weight times any function of the
/// leaves has the expectation of that function: fixed splitting is unbiased (Glasserman, Heidelberger, Shahabuddin, Zajic 1999:
/// Multilevel splitting for estimating rare event probabilities).
/// </remarks>
internal sealed class SplitTree : IDisposable
{
    private readonly ISimdWorker worker;
    private readonly SplitBatch batch;
    private readonly int factor;
    private readonly double[] columns;
    private readonly List<BranchStart> next = [];
    private readonly Leaves leaves = new();

    public SplitTree(ISimdRun run, ImmutableArray<SplitLevel> levels, int factor)
    {
        worker = run.CreateWorker();
        batch = new SplitBatch(levels, worker.Width);
        this.factor = factor;
        columns = new double[ResultColumn.Count * worker.Width];
    }

    /// <summary>Simulates neighbouring roots; the block holds their leaves in the order of (root, digits).</summary>
    public PathBlock Simulate(long firstRoot, int count)
    {
        leaves.Clear();
        BranchStart[] stage = [.. Enumerable.Range(0, count).Select(root => BranchStart.Of(firstRoot + root))];
        while (stage.Length > 0)
        {
            next.Clear();
            for (int first = 0; first < stage.Length; first += worker.Width)
            {
                batch.Begin(stage[first..Math.Min(stage.Length, first + worker.Width)]);
                worker.Branch(batch, columns);
                for (int path = 0; path < batch.Starts.Length; path++)
                {
                    Take(path);
                }
            }

            // Neighbours join at nearby steps, so that few lanes wait for long.
            stage = [.. next.OrderBy(start => start.Step).ThenBy(start => start.Id)];
        }

        return leaves.ToBlock(firstRoot, count);
    }

    public void Dispose() => worker.Dispose();

    /// <summary>Keeps a simulated path and notes what branches off it.</summary>
    private void Take(int path)
    {
        BranchStart start = batch.Starts[path];
        for (int level = start.Levels; level < batch.Reached[path]; level++)
        {
            int step = batch.Row(path, level);
            for (int digit = 1; digit < factor; digit++)
            {
                next.Add(new BranchStart(BranchIds.Branch(start.Id, level, digit, factor), step, batch.State(path, level), level + 1));
            }
        }

        leaves.Add(start.Id, Math.Pow(factor, -batch.Reached[path]), columns.AsSpan(path), worker.Width);
    }
}
