using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>How many paths fit on a device at once.</summary>
internal static class BatchPlanner
{
    private const long LargestBatch = 1 << 20;
    private const long DebugBatch = 4096;

    /// <summary>Allocates a run with the planned batch; halves it while the device refuses the memory.</summary>
    public static DeviceRun Allocate(Accelerator accelerator, PathArrays arrays, DeviceOptions options)
    {
        long batch = options.Batch > 0 ? options.Batch : Plan(accelerator, arrays, options.WithAssets);
        batch = RoundUp(Math.Min(Math.Min(batch, LongestBatch(arrays)), options.Paths));
        while (true)
        {
            try
            {
                return new DeviceRun(accelerator, arrays, (int)batch, options.WithAssets);
            }
            catch (Exception fault) when (IsOutOfMemory(fault))
            {
                if (batch == PathBlock.Size)
                {
                    throw new DeviceException(
                        $"{accelerator.Name} has no memory for {PathBlock.Size} paths of this scenario "
                        + $"({DeviceRun.BytesOfInputs(arrays) >> 20} MiB of book, "
                        + $"{DeviceRun.BytesPerPath(arrays, options.WithAssets)} bytes a path)",
                        fault);
                }

                batch = RoundUp(batch / 2);
            }
        }
    }

    private static long Plan(Accelerator accelerator, PathArrays arrays, bool withAssets)
    {
        if (accelerator is CPUAccelerator)
        {
            return DebugBatch;
        }

        // Free memory is known on CUDA only; elsewhere half of all is taken for free, and no buffer may exceed a quarter.
        long free = accelerator is CudaAccelerator cuda ? cuda.GetFreeMemory() * 3 / 4 : accelerator.MemorySize / 2;
        long perPath = DeviceRun.BytesPerPath(arrays, withAssets);
        long fit = (free - DeviceRun.BytesOfInputs(arrays)) / perPath;
        long quarter = accelerator.MemorySize / 4 / Math.Max(8L * arrays.Run.Shape.DoubleSlots, 1);
        return Math.Clamp(Math.Min(fit, quarter), PathBlock.Size, LargestBatch);
    }

    /// <summary>Indices into state are 32-bit.</summary>
    private static long LongestBatch(PathArrays arrays)
    {
        StateShape shape = arrays.Run.Shape;
        int slots = Math.Max(shape.DoubleSlots, Math.Max(shape.FloatSlots, shape.IntSlots));
        return Math.Max(PathBlock.Size, int.MaxValue / Math.Max(slots, ResultColumn.Count) / PathBlock.Size * PathBlock.Size);
    }

    private static long RoundUp(long paths) => Math.Max(1, (paths + PathBlock.Size - 1) / PathBlock.Size) * PathBlock.Size;

    private static bool IsOutOfMemory(Exception fault) => fault switch
    {
        OutOfMemoryException => true,
        CudaException cuda => cuda.Message.Contains("memory", StringComparison.OrdinalIgnoreCase),
        ILGPU.Runtime.OpenCL.CLException cl =>
            cl.Message.Contains("MEM", StringComparison.Ordinal) || cl.Message.Contains("RESOURCES", StringComparison.Ordinal)
            || cl.Message.Contains("BUFFER_SIZE", StringComparison.Ordinal),
        _ => false,
    };
}
