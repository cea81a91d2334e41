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
    /// <param name="kind">CUDA, OpenCL or debug.</param>
    /// <param name="math">The promise.</param>
    /// <param name="withAccounts">Whether books with accounts are to run there.</param>
    /// <exception cref="DeviceException">There is none, or it cannot be used.</exception>
    public static GpuMachine Open(DeviceKind kind, MathMode math, bool withAccounts = false)
    {
        Context? context = null;
        Accelerator? accelerator = null;
        try
        {
            context = GpuContext.Create(kind, math);
            IReadOnlyList<Device> devices = GpuContext.Devices(context, kind, withAccounts);
            accelerator = devices.Count > 0
                ? Accelerate(context, devices[0], withAccounts)
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

    private static Accelerator Accelerate(Context context, Device device, bool withAccounts)
    {
        try
        {
            return device.CreateAccelerator(context);
        }
        catch (CapabilityNotSupportedException fault) when (withAccounts && device.AcceleratorType == AcceleratorType.OpenCL)
        {
            throw new DeviceException(OpenClLibrary.NoAccounts(device.Name), fault);
        }
    }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
