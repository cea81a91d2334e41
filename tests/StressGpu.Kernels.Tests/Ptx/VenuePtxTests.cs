using System.Reflection;
using ILGPU;
using ILGPU.Algorithms;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;

namespace StressGpu.Kernels.Tests.Ptx;

/// <summary>The largest kernels that there are: everything that a venue does, with accounts, as the driver of an H100 would get them.</summary>
public sealed class VenuePtxTests
{
    [Theory]
    [InlineData(typeof(PlainVenue), typeof(LaddersAndAccounts))]
    [InlineData(typeof(MovingVenue), typeof(LaddersOnly))]
    [InlineData(typeof(MovingVenue), typeof(LaddersAndAccounts))]
    public void Compiles_for_sm_90_and_leaves_no_rounding_to_the_driver(Type venue, Type population)
    {
        string ptx = Compile(typeof(PowerImpact), typeof(HeldMark), typeof(GbmMarket), venue, population);

        Assert.Contains(".entry", ptx, StringComparison.Ordinal);
        Assert.Empty(PtxText.NotExact(ptx));
    }

    private static string Compile(params Type[] policies)
    {
        MethodInfo kernel = typeof(PathKernel).GetMethod(nameof(PathKernel.Run))!.MakeGenericMethod(policies);
        using Context context = Context.Create(b => b.EnableAlgorithms().Optimize(OptimizationLevel.O2));
        ExactArithmetic.Register(context);
        using var backend = new PTXBackend(
            context, new CudaCapabilityContext(CudaArchitecture.SM_90), CudaArchitecture.SM_90, CudaInstructionSet.ISA_78, null);
        return ((PTXCompiledKernel)backend.Compile(EntryPointDescription.FromExplicitlyGroupedKernel(kernel), default)).PTXAssembly;
    }
}
