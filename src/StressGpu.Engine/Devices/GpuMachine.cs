using ILGPU;
using ILGPU.Runtime;
using MathMode = StressGpu.Model.MathMode;

namespace StressGpu.Engine;

/// <summary>A context and its accelerator, which know Philox's answers.</summary>
internal sealed class GpuMachine : IDisposable
{
    private readonly Context context;
    private readonly List<object> compiled = [];

    private GpuMachine(DeviceKind kind, Context context, Accelerator accelerator) => (Kind, this.context, Accelerator) = (kind, context, accelerator);

    /// <summary>CUDA, OpenCL or debug.</summary>
    public DeviceKind Kind { get; }

    public Accelerator Accelerator { get; }

    /// <summary>Opens the device of a kind that has most memory.</summary>
    /// <exception cref="DeviceException">There is none, or it cannot be used.</exception>
    public static GpuMachine Open(DeviceKind kind, MathMode math)
    {
        Context? context = null;
        Accelerator? accelerator = null;
        try
        {
            context = GpuContext.Create(kind, math);
            IReadOnlyList<Device> devices = GpuContext.Devices(context, kind);
            accelerator = devices.Count > 0
                ? devices[0].CreateAccelerator(context)
                : throw new DeviceException($"no {DeviceNames.Of(kind)} device was found");
            SelfCheck.Philox(accelerator);
            return new GpuMachine(kind, context, accelerator);
        }
        catch (Exception fault)
        {
            accelerator?.Dispose();
            context?.Dispose();
            throw fault as DeviceException ?? Unusable(kind, fault);
        }
    }

    /// <summary>What is said of a device that fails.</summary>
    public static DeviceException Unusable(DeviceKind kind, Exception fault) =>
        new($"the {DeviceNames.Of(kind)} device cannot be used: {fault.Message}", fault);

    /// <summary>Keeps a kernel: ILGPU compiles none twice that is still referred to.</summary>
    public void Keep(object kernel)
    {
        if (!compiled.Contains(kernel))
        {
            compiled.Add(kernel);
        }
    }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
