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
    /// <summary>Philox, the option functions as a kernel, and every closed combination that <see cref="PathChoice"/> can choose.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> All { get; } =
        new (string Name, MethodInfo Method)[]
        {
            ("philox", typeof(PhiloxKernel).GetMethod(nameof(PhiloxKernel.Run))!),
            ("options", typeof(OptionKernel).GetMethod(nameof(OptionKernel.Run))!),
        }.Concat(Choices().Select(policies => (Name(policies), Close(policies)))).ToDictionary(k => k.Item1, k => k.Item2);

    /// <summary>Every policy in one of them at least, each beside the plainest of the others, and what differs most together.</summary>
    public static IEnumerable<string> Covering()
    {
        (Type linear, Type last, Type gbm) = (typeof(LinearImpact), typeof(LastMark), typeof(GbmMarket));
        (Type plain, Type moving) = (typeof(PlainVenue), typeof(MovingVenue));
        (Type ladders, Type accounts) = (typeof(LaddersOnly), typeof(LaddersAndAccounts));
        IEnumerable<Type[]> covering =
        [
            .. Policies(typeof(IMarket)).Select(market => (Type[])[linear, last, market, plain, ladders]),
            [typeof(PowerImpact), typeof(IndexMark), gbm, plain, ladders],
            [linear, typeof(HeldMark), gbm, moving, ladders],
            [linear, last, gbm, plain, accounts],
        ];
        return covering.Select(Name).Prepend("options").Prepend("philox");
    }

    /// <summary>Compiles one kernel and returns its assembly text.</summary>
    /// <param name="name">Its key in <see cref="All"/>.</param>
    /// <param name="inlining">
    /// <see cref="InliningMode.Aggressive"/> as in a run: up to a minute and gigabytes; <see cref="InliningMode.Disabled"/> translates
    /// the same code in a second.
    /// </param>
    /// <param name="math">Exact bits, or the device's own approximations.</param>
    public static string Compile(string name, InliningMode inlining, MathMode math = MathMode.Default)
    {
        // A failed compile poisons a context, so each kernel has its own. O2 as in a run: our kernels are explicitly grouped.
        using Context context = Context.Create(b => b.EnableAlgorithms().Optimize(OptimizationLevel.O2).Inlining(inlining).Math(math));
        ExactArithmetic.Register(context);
        using var backend = new PTXBackend(
            context, new CudaCapabilityContext(CudaArchitecture.SM_90), CudaArchitecture.SM_90, CudaInstructionSet.ISA_78, null);
        EntryPointDescription entry = EntryPointDescription.FromExplicitlyGroupedKernel(All[name]);
        return ((PTXCompiledKernel)backend.Compile(entry, default)).PTXAssembly;
    }

    /// <summary>Policies are found, not listed: a new one is tested from its first day. Held marks are a moving venue's.</summary>
    private static IEnumerable<Type[]> Choices() =>
        from impact in Policies(typeof(IImpact))
        from mark in Policies(typeof(IMark))
        from market in Policies(typeof(IMarket))
        from venue in Policies(typeof(IVenue))
        where mark != typeof(HeldMark) || venue == typeof(MovingVenue)
        from population in Policies(typeof(IPopulation))
        select (Type[])[impact, mark, market, venue, population];

    private static IEnumerable<Type> Policies(Type policy) =>
        typeof(PathKernel).Assembly.GetTypes().Where(t => t.IsValueType && policy.IsAssignableFrom(t));

    private static string Name(Type[] policies) => "path, " + string.Join(", ", policies.Select(p => p.Name));

    private static MethodInfo Close(Type[] policies) =>
        typeof(PathKernel).GetMethod(nameof(PathKernel.Run))!.MakeGenericMethod(policies);
}
