namespace StressGpu.Kernels.Tests.Mathematics;

/// <summary>The float functions that mark options, against the float64 ones.</summary>
public sealed class RealNormalTests
{
    [Fact]
    public void Exp_is_within_its_bound_over_its_range()
    {
        double worst = 0;
        for (int step = -4_000_000; step <= 4_000_000; step++)
        {
            float x = step / 50_000f;
            worst = Math.Max(worst, Math.Abs(RealMath.Exp(x) / Math.Exp(x) - 1));
        }

        Assert.InRange(worst, 1e-8, 2e-7);
    }

    [Fact]
    public void Exp_is_clamped_beyond_80()
    {
        Assert.Equal(RealMath.Exp(80), RealMath.Exp(1e9f));
        Assert.Equal(RealMath.Exp(-80), RealMath.Exp(float.NegativeInfinity));
        Assert.Equal(1f, RealMath.Exp(0));
    }

    [Fact]
    public void A_reciprocal_is_within_its_bound()
    {
        double worst = 0;
        for (double x = 1e-30; x < 1e30; x *= 1.00003)
        {
            worst = Math.Max(worst, Math.Abs((double)RealMath.Reciprocal((float)x) * (float)x - 1));
        }

        Assert.InRange(worst, 1e-8, 2e-7);
    }

    [Fact]
    public void The_normal_distribution_is_within_its_bounds()
    {
        double worst = 0;
        double worstTail = 0;
        for (int step = -2_000_000; step <= 2_000_000; step++)
        {
            float x = step / 100_000f;
            double exact = NormalDistribution.Cdf(x);
            double error = Math.Abs(RealMath.NormalCdf(x) - exact);
            worst = Math.Max(worst, error);
            worstTail = x is < 0 and >= -12 ? Math.Max(worstTail, error / exact) : worstTail;
        }

        Assert.InRange(worst, 1e-8, 3e-7);
        Assert.InRange(worstTail, 1e-8, 1e-6);
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(-1e6f, 0f)]
    [InlineData(1e6f, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void The_normal_distribution_ends_at_0_and_1(float x, float expected) =>
        Assert.Equal(expected, RealMath.NormalCdf(x), 1e-30f);
}
