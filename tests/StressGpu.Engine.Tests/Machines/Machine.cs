using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>
/// One accelerator, kept as long as cases run the same closed kernel: a context holds what it has compiled, a gigabyte and more each,
/// for as long as it lives. The debug accelerator compiles next to nothing and is kept over all.
/// </summary>
public abstract class Machine : IDisposable
{
    private readonly DeviceKind kind;
    private Context? context;
    private Accelerator? accelerator;
    private string? kernel;

    protected Machine(DeviceKind kind)
    {
        this.kind = kind;
        try
        {
            Open();
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

    /// <summary>Why there is none; empty where there is one.</summary>
    public string Missing { get; }

    internal MachineColumns Run(MachineCase what)
    {
        PathArrays arrays = what.Arrays();
        Renew(ClosedKernel.Of(arrays));
        const int batch = 64;
        var results = new double[ResultColumn.Count * batch];
        var assetResults = new double[ResultColumn.PerAsset * arrays.Run.Assets * batch];
        using var run = new DeviceRun(accelerator!, arrays, batch, withAssets: true);
        run.Run(what.FirstPath, what.Count, results, assetResults);
        return MachineColumns.Of(results, assetResults, batch, what);
    }

    /// <summary>Runs the cases on 512-bit vectors too, and fails at the first that differs in a bit.</summary>
    internal void AssertSameBits(IEnumerable<MachineCase> cases) =>
        Assert.All(cases, what => MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), Run(what)));

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Renew(string wanted)
    {
        if (kernel is not null && kernel != wanted && kind != DeviceKind.Debug)
        {
            Close();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            Open();
        }

        kernel = wanted;
    }

    private void Open()
    {
        context = GpuContext.Create(kind, StressGpu.Model.MathMode.Exact);
        IReadOnlyList<Device> devices = GpuContext.Devices(context, kind);
        accelerator = devices.Count > 0 ? devices[0].CreateAccelerator(context) : null;
    }

    private void Close()
    {
        accelerator?.Dispose();
        context?.Dispose();
        (accelerator, context) = (null, null);
    }
}
