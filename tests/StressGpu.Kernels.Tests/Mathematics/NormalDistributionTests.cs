using MathNet.Numerics;

namespace StressGpu.Kernels.Tests.Mathematics;

/// <summary>The normal distribution in float64, body and tails.</summary>
public sealed class NormalDistributionTests
{
    // mpmath 1.3, erfc with 40 digits.
    [Theory]
    [InlineData(-37, 5.7255712225245768e-300)]
    [InlineData(-30, 4.9067139271481871e-198)]
    [InlineData(-20, 2.7536241186062337e-89)]
    [InlineData(-12.5, 3.7325642988777134e-36)]
    [InlineData(-10, 7.6198530241605261e-24)]
    [InlineData(-8, 6.2209605742717841e-16)]
    [InlineData(-5.7, 5.9903714010635282e-9)]
    [InlineData(-5.6, 1.0717590258310929e-8)]
    [InlineData(-4, 3.1671241833119921e-5)]
    [InlineData(-3, 0.0013498980316300945)]
    [InlineData(-2, 0.022750131948179207)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.68, 0.24825223045357051)]
    [InlineData(-0.67, 0.2514288950953101)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(-0.001, 0.49960105778608894)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(1, 0.84134474606854295)]
    [InlineData(2, 0.97724986805182079)]
    [InlineData(5, 0.99999971334842812)]
    [InlineData(8, 0.99999999999999938)]
    public void Has_its_known_values(double x, double expected) => Assert.Equal(1, NormalDistribution.Cdf(x) / expected, 1e-14);

    [Fact]
    public void Is_the_complementary_error_function()
    {
        for (double x = -4; x < 8; x += 0.00037)
        {
            double expected = SpecialFunctions.Erfc(-x / Math.Sqrt(2)) / 2;
            Assert.Equal(1, NormalDistribution.Cdf(x) / expected, 2e-14);
        }
    }

    [Fact]
    public void Follows_the_continued_fraction_in_the_tail()
    {
        for (double x = 3; x < 37.4; x += 0.0031)
        {
            Assert.Equal(1, NormalDistribution.Cdf(-x) / (Bell(x) * MillsRatio(x)), 2e-14);
        }
    }

    [Fact]
    public void Never_falls_and_both_sides_add_up_to_1()
    {
        double before = 0;
        foreach (double x in Grid())
        {
            double here = NormalDistribution.Cdf(x);
            Assert.True(here >= before, FormattableString.Invariant($"falls at {x:R}"));
            Assert.Equal(1, here + NormalDistribution.Cdf(-x), 4e-16);
            before = here;
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(-38, 0)]
    [InlineData(9, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Ends_at_0_and_1(double x, double expected) => Assert.Equal(expected, NormalDistribution.Cdf(x));

    [Fact]
    public void The_density_is_the_density()
    {
        for (double x = -37; x < 37; x += 0.0173)
        {
            Assert.Equal(1, NormalDistribution.Pdf(x) / Bell(x), 2e-14);
        }

        Assert.Equal(0, NormalDistribution.Pdf(double.PositiveInfinity));
        Assert.Equal(0, NormalDistribution.Pdf(-40));
    }

    private static double Bell(double x)
    {
        double rest = Math.FusedMultiplyAdd(x, x, -(x * x));
        return Math.Exp(-x * x / 2) * Math.Exp(-rest / 2) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>Tail over density: Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/(x + ...)))).</summary>
    private static double MillsRatio(double x)
    {
        double fraction = x;
        for (int term = 400; term >= 1; term--)
        {
            fraction = x + term / fraction;
        }

        return 1 / fraction;
    }

    /// <summary>A grid, and the neighbours of both seams.</summary>
    private static IEnumerable<double> Grid()
    {
        double[] seams = [-5.656854248, -0.67448975, 0.67448975, 5.656854248];
        IEnumerable<double> coarse = Enumerable.Range(-40_000, 80_001).Select(step => step / 1000.0);
        IEnumerable<double> fine = seams.SelectMany(seam => Enumerable.Range(-5, 11).Select(step => seam + step * 1e-9));
        return coarse.Concat(fine).Order();
    }
}
