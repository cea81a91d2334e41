using StressGpu.Engine.Tests.Venues;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>The same kernels on a CUDA device where there is one; a single test, so that a machine without one skips once.</summary>
public sealed class CudaTests(CudaMachine machine) : IClassFixture<CudaMachine>
{
    [Fact]
    public void CUDA_gives_the_vectors_bits_on_every_case()
    {
        Assert.SkipWhen(machine.Missing.Length > 0, machine.Missing);
        machine.AssertSameBits(MachineCases.All.Concat(VenueCases.All).OrderBy(ClosedKernel.Of, StringComparer.Ordinal));
    }
}
