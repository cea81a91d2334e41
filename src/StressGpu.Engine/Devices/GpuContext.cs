using ILGPU;
using ILGPU.Algorithms;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using StressGpu.Kernels;
using StressGpu.Model;
using MathMode = StressGpu.Model.MathMode;

namespace StressGpu.Engine;

/// <summary>An ILGPU context that knows our arithmetic, and the devices it sees.</summary>
internal static class GpuContext
{
    /// <summary>A context for one kind of device. A failed compile poisons a context, so each run makes its own.</summary>
    public static Context Create(DeviceKind kind, MathMode math)
    {
        OpenClLibrary.Prepare();
        Context context = Context.Create(builder =>
        {
            // O2 is right for explicitly grouped kernels only; ours are.
            Context.Builder configured = builder.EnableAlgorithms().Optimize(OptimizationLevel.O2)
                .Math(math == MathMode.Fast ? ILGPU.MathMode.Fast : ILGPU.MathMode.Default);
            _ = kind switch
            {
                DeviceKind.Cuda => configured.Cuda(),
                DeviceKind.OpenCl => configured.OpenCL(_ => true),
                // It calls the kernel's own method, whatever the optimiser makes of its copy: inlining there costs a minute and gigabytes.
                _ => configured.CPU().Inlining(InliningMode.Disabled),
            };
        });
        ExactArithmetic.Register(context);
        return context;
    }

    /// <summary>The devices of a kind, those with most memory first; a context adds a CPU accelerator where it finds none.</summary>
    /// <param name="context">The context.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="withAccounts">Whether accounts' kernels are to run there; OpenCL devices that cannot then open no accelerator.</param>
    public static IReadOnlyList<Device> Devices(Context context, DeviceKind kind, bool withAccounts = false)
    {
        AcceleratorType wanted = kind switch
        {
            DeviceKind.Cuda => AcceleratorType.Cuda,
            DeviceKind.OpenCl => AcceleratorType.OpenCL,
            _ => AcceleratorType.CPU,
        };
        if (!withAccounts)
        {
            foreach (CLDevice device in context.GetCLDevices())
            {
                OpenClLibrary.ClaimGenericAddresses(device);
            }
        }

        return [.. context.Devices.Where(d => d.AcceleratorType == wanted).OrderByDescending(d => d.MemorySize)];
    }

    /// <summary>Whether an OpenCL device is a GPU rather than a processor.</summary>
    public static bool IsGpu(Device device) => device switch
    {
        CudaDevice => true,
        CLDevice cl => (cl.DeviceType & CLDeviceType.CL_DEVICE_TYPE_GPU) != 0,
        _ => false,
    };
}
