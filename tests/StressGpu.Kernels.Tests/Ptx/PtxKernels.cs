using System.Reflection;
using ILGPU;
using ILGPU.Algorithms;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;
using StressGpu.Kernels.Tests.Machines;

namespace StressGpu.Kernels.Tests.Ptx;

/// <summary>Kernels compiled to PTX for an H100 (sm_90), which needs no GPU.</summary>
internal static class PtxKernels
{
    /// <summary>Every policy closed with every other, markets with the plainest of the others and once with accounts, and the option functions as a kernel.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> All { get; } = Closed().ToDictionary(m => m.Name, m => m.Method);

    /// <summary>The assembly text of one kernel, for exact bits or with the device's own approximations.</summary>
    public static string Compile(string name, MathMode math = MathMode.Default)
    {
        // A failed compile poisons a context, so each kernel has its own. O2 as in a run: our kernels are explicitly grouped.
        using Context context = Context.Create(b => b.EnableAlgorithms().Optimize(OptimizationLevel.O2).Math(math));
        ExactArithmetic.Register(context);
        using var backend = new PTXBackend(
            context, new CudaCapabilityContext(CudaArchitecture.SM_90), CudaArchitecture.SM_90, CudaInstructionSet.ISA_78, null);
        EntryPointDescription entry = EntryPointDescription.FromExplicitlyGroupedKernel(All[name]);
        return ((PTXCompiledKernel)backend.Compile(entry, default)).PTXAssembly;
    }

    private static IEnumerable<(string Name, MethodInfo Method)> Closed()
    {
        yield return ("philox", typeof(PhiloxKernel).GetMethod(nameof(PhiloxKernel.Run))!);
        yield return ("options", typeof(OptionKernel).GetMethod(nameof(OptionKernel.Run))!);
        (Type linear, Type last, Type gbm) = (typeof(LinearImpact), typeof(LastMark), typeof(GbmMarket));
        (Type plain, Type moving) = (typeof(PlainVenue), typeof(MovingVenue));
        (Type ladders, Type accounts) = (typeof(LaddersOnly), typeof(LaddersAndAccounts));
        IEnumerable<Type[]> closed =
        [
            .. from impact in Policies(typeof(IImpact))
               from mark in Policies(typeof(IMark)).Where(m => m != typeof(HeldMark))
               from population in Policies(typeof(IPopulation))
               select (Type[])[impact, mark, gbm, plain, population],
            .. Policies(typeof(IMarket)).Where(m => m != gbm).Select(market => (Type[])[linear, last, market, plain, ladders]),
            [linear, last, typeof(RegimeMarket), plain, accounts],
            .. Policies(typeof(IMark)).Select(mark => (Type[])[linear, mark, gbm, moving, ladders]),
            [typeof(PowerImpact), typeof(HeldMark), gbm, moving, ladders],
            [linear, typeof(HeldMark), gbm, moving, accounts],
            [linear, last, typeof(JumpMarket), moving, ladders],
        ];
        MethodInfo open = typeof(PathKernel).GetMethod(nameof(PathKernel.Run))!;
        foreach (Type[] policies in closed)
        {
            yield return ("path, " + string.Join(", ", policies.Select(p => p.Name)), open.MakeGenericMethod(policies));
        }
    }

    /// <summary>Policies are found, not listed: a new one is tested from its first day.</summary>
    private static IEnumerable<Type> Policies(Type policy) =>
        typeof(PathKernel).Assembly.GetTypes().Where(t => t.IsValueType && policy.IsAssignableFrom(t));
}
