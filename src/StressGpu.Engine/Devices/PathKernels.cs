using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>The closed combinations of the path kernel, chosen once per run.</summary>
internal static class PathKernels
{
    /// <summary>Compiles the combination that a scenario needs.</summary>
    public static Action<KernelConfig, DeviceArguments> Load(Accelerator accelerator, PathArrays arrays) =>
        arrays.Accounts.Count > 0 ? Load<LaddersAndAccounts>(accelerator, arrays) : Load<LaddersOnly>(accelerator, arrays);

    private static Action<KernelConfig, DeviceArguments> Load<TPopulation>(Accelerator accelerator, PathArrays arrays)
        where TPopulation : struct, IPopulation =>
        (arrays.LinearImpact, arrays.MarksAtIndex) switch
        {
            (true, false) => accelerator.LoadStreamKernel<DeviceArguments>(PathKernel.Run<LinearImpact, LastMark, TPopulation>),
            (true, true) => accelerator.LoadStreamKernel<DeviceArguments>(PathKernel.Run<LinearImpact, IndexMark, TPopulation>),
            (false, false) => accelerator.LoadStreamKernel<DeviceArguments>(PathKernel.Run<PowerImpact, LastMark, TPopulation>),
            (false, true) => accelerator.LoadStreamKernel<DeviceArguments>(PathKernel.Run<PowerImpact, IndexMark, TPopulation>),
        };
}
