using ILGPU;

namespace StressGpu.Kernels.Tests.Ptx;

/// <summary>Every kernel as the driver of an H100 would get it.</summary>
public sealed class PtxTests
{
    public static TheoryData<string> Kernels => [.. PtxKernels.All.Keys];

    public static TheoryData<string> Covering => [.. PtxKernels.Covering()];

    /// <summary>2 impacts, 7 markets and 2 populations with 2 marks in a plain venue and 3 in a moving one.</summary>
    [Fact]
    public void Every_choice_is_a_kernel_beside_Philox_and_options() => Assert.Equal(2 + 2 * 7 * 2 * (2 + 3), PtxKernels.All.Count);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Translates_for_sm_90_and_leaves_no_rounding_to_the_driver(string kernel) =>
        AssertExact(kernel, PtxKernels.Compile(kernel, InliningMode.Disabled));

    [Theory]
    [MemberData(nameof(Covering))]
    public void Compiles_as_in_a_run_and_leaves_no_rounding_to_the_driver(string kernel)
    {
        AssertExact(kernel, PtxKernels.Compile(kernel, InliningMode.Aggressive));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive); // gigabytes, before the next takes as many
    }

    /// <summary>Philox, options and one market at one mark: the switch is the compiler's, not the kernel's.</summary>
    public static TheoryData<string> OneMarket =>
        [.. PtxKernels.All.Keys.Where(k => !k.StartsWith("path", StringComparison.Ordinal) || k.Contains("LastMark, GbmMarket", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(OneMarket))]
    public void Translates_with_the_devices_approximations_and_keeps_money_in_doubles(string kernel)
    {
        string ptx = PtxKernels.Compile(kernel, InliningMode.Disabled, ILGPU.MathMode.Fast);

        Assert.Contains(".entry", ptx, StringComparison.Ordinal);
        Assert.Equal(kernel != "philox", ptx.Contains("fma.rn.f64", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mul.f32")]
    [InlineData("mul.f64")]
    [InlineData("mul.ftz.f32")]
    [InlineData("mul.rn.ftz.f32")]
    [InlineData("mad.rn.f64")]
    [InlineData("fma.rz.f64")]
    [InlineData("div.approx.f32")]
    [InlineData("div.full.f32")]
    [InlineData("sqrt.approx.ftz.f32")]
    [InlineData("ex2.approx.f32")]
    [InlineData("add.ftz.f32")]
    public void The_check_sees_an_instruction_that_is_not_exact(string instruction) =>
        Assert.Equal([instruction], PtxText.NotExact($"\n\tadd.f32\t%f2, %f0, %f1;\n\t@%p1 {instruction}\t%f3, %f1, %f2;\n"));

    [Theory]
    [InlineData("mul.rn.f32")]
    [InlineData("fma.rn.f64")]
    [InlineData("add.f64")]
    [InlineData("sqrt.rn.f32")]
    [InlineData("cvt.rn.f32.f64")]
    [InlineData("setp.gt.f64")]
    [InlineData("mul.lo.u32")]
    public void The_check_passes_an_instruction_that_is_exact(string instruction) =>
        Assert.Empty(PtxText.NotExact($"\n\t{instruction}\t%f3, %f1, %f2;\n"));

    private static void AssertExact(string kernel, string ptx)
    {
        Assert.Contains(".entry", ptx, StringComparison.Ordinal);
        Assert.Empty(PtxText.NotExact(ptx));
        Assert.Equal(kernel != "philox", ptx.Contains("fma.rn.f64", StringComparison.Ordinal));
        Assert.Equal(kernel != "philox", ptx.Contains("fma.rn.f32", StringComparison.Ordinal));
    }
}
