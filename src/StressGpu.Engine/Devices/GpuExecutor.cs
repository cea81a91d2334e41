using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Simulates batches on an ILGPU accelerator: CUDA, OpenCL, or the debug one.</summary>
public sealed class GpuExecutor : IPathExecutor
{
    private readonly GpuMachine machine;
    private readonly Accelerator accelerator;
    private readonly DeviceRun run;
    private readonly int reportedAssets;
    private bool ownsMachine;

    private GpuExecutor(GpuMachine machine, DeviceRun run, int reportedAssets) =>
        (this.machine, accelerator, this.run, this.reportedAssets) = (machine, machine.Accelerator, run, reportedAssets);

    /// <inheritdoc/>
    public string Device => accelerator.Name;

    /// <inheritdoc/>
    public string Driver => accelerator switch
    {
        ILGPU.Runtime.Cuda.CudaAccelerator cuda => $"CUDA driver {cuda.DriverVersion}, {cuda.Architecture}",
        ILGPU.Runtime.OpenCL.CLAccelerator cl => $"{cl.PlatformName}, {cl.PlatformVersion}".Trim(),
        _ => "ILGPU " + typeof(Context).Assembly.GetName().Version,
    };

    /// <inheritdoc/>
    public long Batch => run.Batch;

    /// <inheritdoc/>
    public long StatePaths => run.Batch;

    /// <summary>Opens the device, uploads the scenario, compiles the kernel and checks it against the SIMD engine.</summary>
    /// <param name="kind">CUDA, OpenCL or debug.</param>
    /// <param name="arrays">The device scenario.</param>
    /// <param name="options">Batch and promise.</param>
    /// <exception cref="DeviceException">No such device, no memory for the smallest batch, or a failed self-check.</exception>
    public static GpuExecutor Open(DeviceKind kind, PathArrays arrays, DeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        ArgumentNullException.ThrowIfNull(options);
        GpuMachine machine = GpuMachine.Open(kind, options.Math, arrays.Accounts.Count > 0);
        try
        {
            GpuExecutor executor = Open(machine, arrays, options);
            executor.ownsMachine = true;
            return executor;
        }
        catch
        {
            machine.Dispose();
            throw;
        }
    }

    /// <summary>The same on a machine that others use before and after.</summary>
    internal static GpuExecutor Open(GpuMachine machine, PathArrays arrays, DeviceOptions options)
    {
        Accelerator accelerator = machine.Accelerator;
        DeviceRun? run = null;
        try
        {
            run = BatchPlanner.Allocate(accelerator, arrays, options);
            machine.Keep(run.Kernel);
            SelfCheck.Paths(accelerator, arrays, options.Math);
            return new GpuExecutor(machine, run, options.WithAssets ? arrays.Run.Assets : 0);
        }
        catch (Exception fault)
        {
            run?.Dispose();
            if (fault is DeviceException)
            {
                throw;
            }

            if (fault is ILGPU.Runtime.OpenCL.CLException && run is null && arrays.Accounts.Count > 0)
            {
                throw new DeviceException(OpenClLibrary.NoAccounts(accelerator.Name), fault);
            }

            throw GpuMachine.Unusable(machine.Kind, fault);
        }
    }

    /// <inheritdoc/>
    public void Run(PathRange range, Action<PathBlock> consume, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(consume);
        ArgumentOutOfRangeException.ThrowIfNotEqual(range.First % PathBlock.Size, 0);
        var results = new double[ResultColumn.Count * run.Batch];
        var assetResults = new double[ResultColumn.PerAsset * reportedAssets * run.Batch];
        var block = new PathBlock(reportedAssets);
        for (long done = 0; done < range.Count;)
        {
            long first = range.First + done;
            long room = (1L << 32) - (first & 0xFFFFFFFF);
            int count = (int)Math.Min(Math.Min(run.Batch, range.Count - done), room);
            run.Run(first, count, results, assetResults);
            for (int offset = 0; offset < count; offset += PathBlock.Size)
            {
                cancellation.ThrowIfCancellationRequested();
                block.FirstPathId = first + offset;
                block.Count = Math.Min(PathBlock.Size, count - offset);
                CopyColumns(results, offset, block.Values, block.Count);
                CopyColumns(assetResults, offset, block.AssetValues, block.Count);
                consume(block);
                progress?.Report(done + offset + block.Count);
            }

            done += count;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        run.Dispose();
        if (ownsMachine)
        {
            machine.Dispose();
        }
    }

    private void CopyColumns(double[] from, int offset, Span<double> to, int count)
    {
        for (int column = 0; column * PathBlock.Size < to.Length; column++)
        {
            from.AsSpan(column * run.Batch + offset, count).CopyTo(to[(column * PathBlock.Size)..]);
        }
    }
}
