using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Where the ancestors of a leaf were split, found by simulating them.</summary>
/// <param name="Lineage">The ids that it draws with.</param>
/// <param name="Weight">Its statistical weight.</param>
internal sealed record SplitLineage(Lineage Lineage, double Weight)
{
    /// <summary>The lineage of a leaf; null where a run of this design has no such leaf.</summary>
    public static SplitLineage? Of(LoweredScenario lowered, SplitDesign design, long id)
    {
        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        SplitBatch batch = new(SplitLevels.Of(design), worker.Width);
        var columns = new double[ResultColumn.Count * worker.Width];
        BranchStart start = BranchStart.Of(PathLineage.RootOf(id));
        Lineage lineage = Lineage.Of(start.Id);
        batch.Begin([start]);
        worker.Branch(batch, columns);
        for (int level = 0; level < design.Levels.Length; level++)
        {
            int digit = BranchIds.Digit(id, level, design.Factor);
            if (digit == 0)
            {
                continue;
            }

            if (level >= batch.Reached[0] || digit >= design.Factor)
            {
                return null;
            }

            LineageSwitch at = new(batch.Row(0, level), BranchIds.Branch(lineage.Id, level, digit, design.Factor));
            start = new BranchStart(at.Id, at.Step, batch.State(0, level), level + 1);
            lineage = lineage.Branch(at);
            batch.Begin([start]);
            worker.Branch(batch, columns);
        }

        return lineage.Id == id ? new SplitLineage(lineage, Math.Pow(design.Factor, -batch.Reached[0])) : null;
    }
}
