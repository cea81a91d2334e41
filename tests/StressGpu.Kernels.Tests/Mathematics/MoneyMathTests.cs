namespace StressGpu.Kernels.Tests.Mathematics;

/// <summary>The double functions of the rare events against the platform's, which are within an ulp themselves.</summary>
public sealed class MoneyMathTests
{
    private const int Draws = 500_000;
    private const double Ulp = 2.3e-16;

    [Fact]
    public void Exp_is_within_its_bound_over_its_range() =>
        AssertClose(MoneyMath.Exp, Math.Exp, random => 1400 * random.NextDouble() - 700, 1e-15);

    [Fact]
    public void Exp_is_within_its_bound_where_prices_are() =>
        AssertClose(MoneyMath.Exp, Math.Exp, random => 2 * random.NextDouble() - 1, 2 * Ulp);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, Math.E)]
    public void Exp_has_its_known_values(double x, double expected) => Assert.Equal(expected, MoneyMath.Exp(x), 5e-16);

    [Fact]
    public void Exp_is_clamped_beyond_700()
    {
        Assert.Equal(MoneyMath.Exp(700), MoneyMath.Exp(1e9));
        Assert.Equal(MoneyMath.Exp(-700), MoneyMath.Exp(-1e9));
        Assert.True(double.IsFinite(MoneyMath.Exp(700)) && MoneyMath.Exp(-700) > 0);
    }

    [Fact]
    public void Exp_is_good_at_the_seams_of_its_reduction()
    {
        for (int k = -60; k <= 60; k++)
        {
            double seam = (k + 0.5) * Math.Log(2);
            foreach (double x in (double[])[Math.BitDecrement(seam), seam, Math.BitIncrement(seam)])
            {
                Assert.Equal(1, MoneyMath.Exp(x) / Math.Exp(x), 1e-15);
            }
        }
    }

    [Fact]
    public void ExpSmall_is_within_its_bound_on_both_of_its_branches()
    {
        AssertClose(MoneyMath.ExpSmall, Math.Exp, random => (2 * random.NextDouble() - 1) / 128, 2 * Ulp);
        AssertClose(MoneyMath.ExpSmall, Math.Exp, random => 20 * random.NextDouble() - 10, 1e-15);
        foreach (double edge in (double[])[1.0 / 128, -1.0 / 128])
        {
            Assert.Equal(1, MoneyMath.ExpSmall(Math.BitIncrement(edge)) / MoneyMath.ExpSmall(Math.BitDecrement(edge)), 4 * Ulp);
        }
    }

    [Fact]
    public void Log_is_within_its_bound_over_the_normal_numbers()
    {
        AssertClose(MoneyMath.Log, Math.Log, random => Math.Pow(10, 600 * random.NextDouble() - 300), 1e-15);
        AssertClose(MoneyMath.Log, Math.Log, random => 0.5 + 1.5 * random.NextDouble(), 1e-15);
        AssertClose(MoneyMath.Log, Math.Log, random => 1 + 1e-6 * (random.NextDouble() - 0.5), 1e-15);
        Assert.Equal(0, MoneyMath.Log(1));
    }

    [Fact]
    public void Log_is_good_at_the_seam_of_its_reduction()
    {
        for (int exponent = -40; exponent <= 40; exponent++)
        {
            double seam = Math.ScaleB(Math.Sqrt(0.5), exponent);
            foreach (double x in (double[])[Math.BitDecrement(seam), seam, Math.BitIncrement(seam)])
            {
                Assert.Equal(1, MoneyMath.Log(x) / Math.Log(x), 1e-15);
            }
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    [InlineData(2.5)]
    public void Power_is_the_power(double exponent)
    {
        Assert.Equal(0, MoneyMath.Power(0, exponent));
        AssertClose(
            x => MoneyMath.Power(x, exponent),
            x => Math.Pow(x, exponent),
            random => Math.Pow(10, 20 * random.NextDouble() - 10),
            2e-14);
    }

    private static void AssertClose(
        Func<double, double> ours, Func<double, double> platform, Func<Random, double> argument, double relative)
    {
        var random = new Random(11);
        for (int draw = 0; draw < Draws; draw++)
        {
            double x = argument(random);
            double expected = platform(x);
            Assert.True(
                Math.Abs(ours(x) - expected) <= relative * Math.Abs(expected),
                FormattableString.Invariant($"at {x:R}: {ours(x):R} instead of {expected:R}"));
        }
    }
}
