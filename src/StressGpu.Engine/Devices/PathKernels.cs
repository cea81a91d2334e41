using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>The closed combinations of the path kernel, chosen once per run.</summary>
internal static class PathKernels
{
    /// <summary>Compiles the combination that a scenario needs.</summary>
    public static Action<KernelConfig, DeviceArguments> Load(Accelerator accelerator, PathArrays arrays)
    {
        var loader = new Loader(accelerator);
        PathChoice.Of(arrays, ref loader);
        return loader.Kernel!;
    }

    private struct Loader(Accelerator accelerator) : IPathUser
    {
        private readonly Accelerator accelerator = accelerator;

        public Action<KernelConfig, DeviceArguments>? Kernel { get; private set; }

        public void Use<TImpact, TMark, TMarket, TVenue, TPopulation>()
            where TImpact : struct, IImpact
            where TMark : struct, IMark
            where TMarket : struct, IMarket
            where TVenue : struct, IVenue
            where TPopulation : struct, IPopulation =>
            Kernel = accelerator.LoadStreamKernel<DeviceArguments>(PathKernel.Run<TImpact, TMark, TMarket, TVenue, TPopulation>);
    }
}
