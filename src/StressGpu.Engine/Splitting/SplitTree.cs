using System.Runtime.InteropServices;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>
/// Simulates roots with all that branches off them, stage by stage in full vectors: every branch is simulated from the start,
/// with its parent's numbers up to where it leaves it.
/// </summary>
/// <remarks>
/// A path that reaches k levels weighs factor^-k. Whatever branches off a path, the sum of weight times any function of the
/// leaves has the expectation of that function: fixed splitting is unbiased (Glasserman, Heidelberger, Shahabuddin, Zajic 1999:
/// Multilevel splitting for estimating rare event probabilities).
/// </remarks>
internal sealed class SplitTree : IDisposable
{
    private readonly ISimdWorker worker;
    private readonly SplitLevels levels;
    private readonly int factor;
    private readonly double[] columns;
    private readonly int[] reached;
    private readonly List<Lineage> next = [];
    private List<Lineage> stage = [];

    public SplitTree(ISimdRun run, SplitLevels levels, int factor)
    {
        worker = run.CreateWorker();
        (this.levels, this.factor) = (levels, factor);
        columns = new double[ResultColumn.Count * worker.Width];
        reached = new int[levels.Thresholds.Length * worker.Width];
    }

    /// <summary>Simulates neighbouring roots; the leaves replace what the target held, in the order of (root, digits).</summary>
    public void Simulate(long firstRoot, int count, Leaves target)
    {
        target.Clear();
        stage = [.. Enumerable.Range(0, count).Select(root => Lineage.Of(firstRoot + root))];
        while (stage.Count > 0)
        {
            next.Clear();
            for (int first = 0; first < stage.Count; first += worker.Width)
            {
                int width = Math.Min(worker.Width, stage.Count - first);
                worker.Branch(CollectionsMarshal.AsSpan(stage).Slice(first, width), levels, columns, reached);
                for (int lane = 0; lane < width; lane++)
                {
                    Take(stage[first + lane], lane, target);
                }
            }

            stage = [.. next];
        }

        target.Sort();
    }

    public void Dispose() => worker.Dispose();

    /// <summary>Keeps a simulated path and notes what branches off it: at every level after the one it was born at.</summary>
    private void Take(Lineage path, int lane, Leaves target)
    {
        int born = BornAt(path.Id);
        int level = 0;
        for (; level < levels.Thresholds.Length; level++)
        {
            int row = reached[level * worker.Width + lane];
            if (row == SplitLevels.Never)
            {
                break;
            }

            for (int digit = 1; digit < factor && level > born; digit++)
            {
                next.Add(path.Branch(new LineageSwitch(row, BranchIds.Branch(path.Id, level, digit, factor))));
            }
        }

        target.Add(path.Id, Math.Pow(factor, -level), columns.AsSpan(lane), worker.Width);
    }

    /// <summary>The level at which a path left its parent; -1 for a root.</summary>
    private int BornAt(long id)
    {
        int level = levels.Thresholds.Length - 1;
        while (level >= 0 && BranchIds.Digit(id, level, factor) == 0)
        {
            level--;
        }

        return level;
    }
}
