using ILGPU.Runtime;
using StressGpu.Kernels.Simd256;
using StressGpu.Kernels.Simd512;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>The option functions give the same bits on both vector widths and on every accelerator there is.</summary>
public sealed class SameBitsTests
{
    private static readonly double[] Expected = Accelerated.Run(AcceleratorType.CPU, OptionCases.Inputs)!;

    [Theory]
    [InlineData(256)]
    [InlineData(512)]
    public void Vectors_give_the_debug_accelerators_bits(int bits)
    {
        Type engine = bits == 512 ? typeof(Simd512Engine) : typeof(Simd256Engine);
        OptionCases.AssertSameBits(Expected, new SimdFunctions(engine, bits / 32).Run(OptionCases.All));
    }

    [Theory]
    [InlineData(AcceleratorType.OpenCL)]
    [InlineData(AcceleratorType.Cuda)]
    public void Devices_give_the_debug_accelerators_bits(AcceleratorType type)
    {
        double[]? actual = Accelerated.Run(type, OptionCases.Inputs);
        Assert.SkipWhen(actual is null, $"no {type} device here");
        OptionCases.AssertSameBits(Expected, actual!);
    }

    [Fact]
    public void The_cases_are_not_trivial()
    {
        for (int output = 0; output < OptionKernel.Outputs; output++)
        {
            int different = Enumerable.Range(0, OptionCases.Count)
                .Select(index => Expected[OptionKernel.Outputs * index + output]).Distinct().Count();
            Assert.True(different > OptionCases.Count / 8, $"output {output} has {different} values");
        }
    }
}
