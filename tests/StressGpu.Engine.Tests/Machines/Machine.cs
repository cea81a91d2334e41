using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>One accelerator, kept over many cases so that each closed kernel is compiled once.</summary>
public abstract class Machine : IDisposable
{
    private readonly Context? context;
    private readonly Accelerator? accelerator;

    protected Machine(DeviceKind kind)
    {
        try
        {
            context = GpuContext.Create(kind, StressGpu.Model.MathMode.Exact);
            IReadOnlyList<Device> devices = GpuContext.Devices(context, kind);
            accelerator = devices.Count > 0 ? devices[0].CreateAccelerator(context) : null;
        }
#pragma warning disable CA1031 // a missing driver shows as whatever its loader throws; the tests say so and skip
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Missing = $"no {kind} here: {fault.Message}";
            return;
        }

        Missing = accelerator is null ? $"no {kind} device here" : "";
    }

    /// <summary>
    /// Skips where there is not the memory to compile a large kernel beside the others: the debug accelerator and PoCL keep what they
    /// have compiled, a gigabyte and more for such a one, as long as the process lives.
    /// </summary>
    internal static void RequireMemory()
    {
        const long needed = 32L << 30;
        Assert.SkipWhen(
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < needed, "compiling this beside the other kernels needs 32 GiB of memory");
    }

    /// <summary>Why there is none; empty where there is one.</summary>
    public string Missing { get; }

    internal MachineColumns Run(MachineCase what)
    {
        PathArrays arrays = what.Arrays();
        const int batch = 64;
        var results = new double[ResultColumn.Count * batch];
        var assetResults = new double[ResultColumn.PerAsset * arrays.Run.Assets * batch];
        using var run = new DeviceRun(accelerator!, arrays, batch, withAssets: true);
        run.Run(what.FirstPath, what.Count, results, assetResults);
        return MachineColumns.Of(results, assetResults, batch, what);
    }

    public void Dispose()
    {
        accelerator?.Dispose();
        context?.Dispose();
        GC.SuppressFinalize(this);
    }
}
