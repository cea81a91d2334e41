using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Recomputes single paths of a run, on the SIMD engine whatever machine ran it.</summary>
public static class PathReplay
{
    /// <summary>Recomputes a path: steps + 1 rows, row 0 the start.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="lowered">The same, lowered with its book.</param>
    /// <param name="pathId">Global path id, not negative.</param>
    public static ReplayedPath Of(Scenario scenario, LoweredScenario lowered, long pathId)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentOutOfRangeException.ThrowIfNegative(pathId);
        return Of(scenario, lowered, (worker, columns, cells) => worker.Replay(pathId, columns, cells));
    }

    /// <summary>Recomputes a leaf of a split run, simulating its ancestors to learn where they were split.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="lowered">The same, lowered with its book.</param>
    /// <param name="design">The run's levels.</param>
    /// <param name="pathId">Id of the leaf, not negative.</param>
    /// <returns>Null where a run of this design has no such leaf.</returns>
    public static ReplayedPath? Of(Scenario scenario, LoweredScenario lowered, SplitDesign design, long pathId)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfNegative(pathId);
        return SplitLineage.Of(lowered, design, pathId) is { } leaf
            ? Of(scenario, lowered, (worker, columns, cells) => worker.Replay(leaf.Lineage, columns, cells)) with { Weight = leaf.Weight }
            : null;
    }

    private static ReplayedPath Of(Scenario scenario, LoweredScenario lowered, Action<ISimdWorker, double[], double[]> replay)
    {
        int count = scenario.Horizon.Steps + 1;
        int width = ReplayLayout.Width(scenario.Assets.Length);
        var columns = new double[ResultColumn.Count];
        var cells = new double[checked(count * width)];
        using (ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits))
        using (ISimdWorker worker = run.CreateWorker())
        {
            replay(worker, columns, cells);
        }

        return new ReplayedPath(
            Table(scenario, new Cells(cells, width, count), lowered.Arrays.Run.Mechanisms != 0),
            [.. columns[..PathColumns.All.Length]],
            columns[ResultColumn.Weight]);
    }

    private static ReplayTable Table(Scenario scenario, Cells cells, bool moves) => new()
    {
        Step = [.. Enumerable.Range(0, cells.Rows)],
        Hours = [.. Enumerable.Range(0, cells.Rows).Select(row => row * scenario.Horizon.StepMinutes / 60)],
        Assets = [.. scenario.Assets.Select((asset, index) => AssetOf(asset, index, cells, moves))],
        Rounds = cells.Column(ReplayLayout.Rounds, v => (int)v),
        FundUsd = cells.Column(ReplayLayout.Fund, v => v),
        BadDebtUsd = cells.Column(ReplayLayout.BadDebt, v => v),
        Halted = cells.Column(ReplayLayout.Halted, v => v != 0),
    };

    private static ReplayAsset AssetOf(Asset asset, int index, Cells cells, bool moves) => new()
    {
        Id = asset.Id,
        Fair = cells.Column(ReplayLayout.Of(index, ReplayLayout.Fair), v => v),
        Price = cells.Column(ReplayLayout.Of(index, ReplayLayout.Price), v => v),
        Mark = cells.Column(ReplayLayout.Of(index, ReplayLayout.Mark), v => v),
        DepthUsd = cells.Column(ReplayLayout.Of(index, ReplayLayout.Depth), v => asset.DepthUsdPerPercent * v),
        LiquidatedUsd = cells.Column(ReplayLayout.Of(index, ReplayLayout.LiquidatedUsd), v => v),
        LiquidatedAccounts = cells.Column(ReplayLayout.Of(index, ReplayLayout.LiquidatedAccounts), v => (long)v),
        Venue = moves ? VenueOf(index, cells) : null,
    };

    private static ReplayVenue VenueOf(int index, Cells cells) => new()
    {
        Confidence = cells.Column(ReplayLayout.Of(index, ReplayLayout.Confidence), v => v),
        MarginAddOn = cells.Column(ReplayLayout.Of(index, ReplayLayout.AddOn), v => v),
        FundingUsd = cells.Column(ReplayLayout.Of(index, ReplayLayout.Funding), v => v),
        BacklogUsd = cells.Column(ReplayLayout.Of(index, ReplayLayout.Backlog), v => v),
        Halted = cells.Column(ReplayLayout.Of(index, ReplayLayout.AssetHalted), v => v != 0),
    };

    /// <summary>The engine's rows, row-major.</summary>
    private sealed record Cells(double[] Values, int Width, int Rows)
    {
        public ImmutableArray<T> Column<T>(int column, Func<double, T> convert) =>
            [.. Enumerable.Range(0, Rows).Select(row => convert(Values[row * Width + column]))];
    }
}
