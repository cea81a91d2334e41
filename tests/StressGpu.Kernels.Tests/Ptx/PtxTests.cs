namespace StressGpu.Kernels.Tests.Ptx;

/// <summary>Every kernel as the driver of an H100 would get it.</summary>
public sealed class PtxTests
{
    public static TheoryData<string> Kernels => [.. PtxKernels.All.Keys];

    [Fact]
    public void Every_policy_is_in_a_kernel_beside_Philox_and_options() => Assert.Equal(2 + 8 + 6 + 1 + 3 + 3, PtxKernels.All.Count);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Compiles_for_sm_90_and_leaves_no_rounding_to_the_driver(string kernel)
    {
        string ptx = PtxKernels.Compile(kernel);

        Assert.Contains(".entry", ptx, StringComparison.Ordinal);
        Assert.Empty(PtxText.NotExact(ptx));
        Assert.Equal(kernel != "philox", ptx.Contains("fma.rn.f64", StringComparison.Ordinal));
        Assert.Equal(kernel != "philox", ptx.Contains("fma.rn.f32", StringComparison.Ordinal));
    }

    /// <summary>Kernels of gbm in a plain venue, Philox and options: the switch is the compiler's, not the kernel's.</summary>
    public static TheoryData<string> Plain =>
        [.. PtxKernels.All.Keys.Where(k => !k.StartsWith("path", StringComparison.Ordinal) || (k.Contains("Gbm", StringComparison.Ordinal) && k.Contains("Plain", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Compiles_with_the_devices_approximations_and_keeps_money_in_doubles(string kernel)
    {
        string ptx = PtxKernels.Compile(kernel, ILGPU.MathMode.Fast);

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
}
