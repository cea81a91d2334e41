using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Memory that a run takes, estimated from its sizes.</summary>
/// <param name="DeviceBytes">Scenario, paths in flight and their results, where they are simulated.</param>
/// <param name="HostBytes">Positions, accounts, rungs, statistics and the buffers of paths.parquet.</param>
public sealed record MemoryEstimate(long DeviceBytes, long HostBytes)
{
    private const int BytesPerPosition = 27;

    // A row of a table, the account's name, and a leg's row.
    private const int BytesPerAccount = 88;
    private const int BytesPerLeg = 32;
    private const int RowGroupRows = 1 << 20;

    // One row group is filled while another is written.
    private const int RowGroupsInMemory = 2;

    // Statistics keep at most this share of the values of each metric.
    private const double KeptShare = 0.15;

    /// <summary>Estimates a run without per-asset columns.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="paths">Number of paths.</param>
    /// <param name="executor">The machine: paths in flight, and how many of them have state.</param>
    public static MemoryEstimate Of(LoweredScenario lowered, long paths, IPathExecutor executor)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(executor);
        PathArrays arrays = lowered.Arrays;
        long inputs = DeviceRun.BytesOfInputs(arrays);
        long row = 8L * (2 + ResultColumn.Count);
        long buffers = RowGroupsInMemory * row * Math.Min(paths, RowGroupRows);
        long statistics = (long)(KeptShare * 8 * ResultColumn.Count * paths);
        long inFlight = Math.Min(executor.Batch, Math.Max(paths, PathBlock.Size)) * DeviceRun.ResultBytesPerPath(arrays, withAssets: false);
        long accounts = (long)BytesPerAccount * arrays.Accounts.Count + (long)BytesPerLeg * arrays.Accounts.Legs.Length;
        return new MemoryEstimate(
            inputs + executor.StatePaths * DeviceRun.StateBytesPerPath(arrays) + inFlight,
            (long)lowered.Book.Positions * BytesPerPosition + accounts + inputs + buffers + statistics);
    }
}
