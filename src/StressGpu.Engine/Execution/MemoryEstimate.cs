using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Memory that a run takes, estimated from its sizes.</summary>
/// <param name="DeviceBytes">Scenario, paths in flight and their results, where they are simulated.</param>
/// <param name="HostBytes">Positions, rungs, statistics and the buffers of paths.parquet.</param>
public sealed record MemoryEstimate(long DeviceBytes, long HostBytes)
{
    private const int BytesPerPosition = 27;
    private const int RowGroupRows = 1 << 20;

    // One row group is filled while another is written.
    private const int RowGroupsInMemory = 2;

    // Statistics keep at most this share of the values of each metric.
    private const double KeptShare = 0.15;

    /// <summary>Estimates a run without per-asset columns.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="paths">Number of paths.</param>
    /// <param name="batch">Paths in flight.</param>
    public static MemoryEstimate Of(LoweredScenario lowered, long paths, long batch)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        PathArrays arrays = lowered.Arrays;
        long inputs = DeviceRun.BytesOfInputs(arrays);
        long row = 8L * (2 + ResultColumn.Count);
        long buffers = RowGroupsInMemory * row * Math.Min(paths, RowGroupRows);
        long statistics = (long)(KeptShare * 8 * ResultColumn.Count * paths);
        return new MemoryEstimate(
            inputs + Math.Min(batch, Math.Max(paths, PathBlock.Size)) * DeviceRun.BytesPerPath(arrays, withAssets: false),
            (long)lowered.Book.Positions * BytesPerPosition + inputs + buffers + statistics);
    }
}
