using ILGPU;
using ILGPU.Algorithms;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>The option kernel on ILGPU's accelerators.</summary>
internal static class Accelerated
{
    /// <summary><c>[case][number]</c> of <see cref="OptionKernel.Run"/>, or null where there is no such device.</summary>
    public static double[]? Run(AcceleratorType type, double[] inputs)
    {
        OpenClLoader.Prepare();
        using Context? context = Open(type);
        Device? device = context?.Devices.FirstOrDefault(d => d.AcceleratorType == type);
        if (device is CLDevice openCl)
        {
            OpenClLoader.ClaimGenericAddresses(openCl);
        }

        using Accelerator? accelerator = device?.CreateAccelerator(context!);
        return accelerator is null ? null : Run(accelerator, inputs);
    }

    /// <summary>A context for one kind of device; null where its driver is missing.</summary>
    private static Context? Open(AcceleratorType type)
    {
        try
        {
            Context context = Context.Create(builder =>
            {
                Context.Builder configured = builder.EnableAlgorithms().Optimize(OptimizationLevel.O2);
                _ = type switch
                {
                    AcceleratorType.Cuda => configured.Cuda(),
                    AcceleratorType.OpenCL => configured.OpenCL(_ => true),
                    _ => configured.CPU(),
                };
            });
            ExactArithmetic.Register(context);
            return context;
        }
#pragma warning disable CA1031 // a missing driver shows as whatever its loader throws; the tests skip
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static double[] Run(Accelerator accelerator, double[] inputs)
    {
        int count = inputs.Length / OptionKernel.Inputs;
        using MemoryBuffer1D<double, Stride1D.Dense> from = accelerator.Allocate1D(inputs);
        using MemoryBuffer1D<double, Stride1D.Dense> to = accelerator.Allocate1D<double>(count * OptionKernel.Outputs);
        var kernel = accelerator.LoadStreamKernel<ArrayView<double>, ArrayView<double>, int>(OptionKernel.Run);
        const int group = 16;
        kernel(new KernelConfig((count + group - 1) / group, group), from.View, to.View, count);
        accelerator.Synchronize();
        return to.GetAsArray1D();
    }
}
