using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace StressGpu.Kernels.Tests.Randomness;

/// <summary>Are they standard normals? Seeds are fixed; bounds are 4.5 standard errors.</summary>
public sealed class NormalsTests
{
    private const double Errors = 4.5;

    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    public void Moments_are_those_of_the_standard_normal(int rounds)
    {
        double[] sample = Sample.Of(1_000_000, rounds);
        double n = sample.Length;

        // Standard errors of the sample's raw moments: var(z^k) = E z^2k - (E z^k)^2 = 1, 2, 15, 96.
        Assert.Equal(0, sample.Average(), Errors * Math.Sqrt(1 / n));
        Assert.Equal(1, sample.Average(z => z * z), Errors * Math.Sqrt(2 / n));
        Assert.Equal(0, sample.Average(z => z * z * z), Errors * Math.Sqrt(15 / n));
        Assert.Equal(3, sample.Average(z => z * z * z * z), Errors * Math.Sqrt(96 / n));
    }

    [Fact]
    public void The_distribution_is_within_the_Kolmogorov_Smirnov_bound()
    {
        double[] sample = Sample.Of(500_000);
        Array.Sort(sample);
        double n = sample.Length;
        double distance = sample.Select((z, index) =>
        {
            double cdf = Normal.CDF(0, 1, z);
            return Math.Max(Math.Abs(cdf - index / n), Math.Abs(cdf - (index + 1) / n));
        }).Max();

        // P(sqrt(n) D > 2.3) = 2 exp(-2 x 2.3^2) = 5e-5.
        Assert.InRange(Math.Sqrt(n) * distance, 0.2, 2.3);
    }

    [Fact]
    public void Tails_hold_what_they_should_at_4_and_5_sigma()
    {
        double[] sample = Sample.Of(8_000_000);
        foreach (double sigma in (double[])[3, 4, 5])
        {
            foreach (int sign in (int[])[-1, 1])
            {
                double expected = sample.Length * SpecialFunctions.Erfc(sigma / Math.Sqrt(2)) / 2;
                int actual = sample.Count(z => sign * z > sigma);
                Assert.True(
                    Math.Abs(actual - expected) <= Errors * Math.Sqrt(expected), $"{sign * sigma} sigma: {actual} of {expected}");
            }
        }
    }

    [Fact]
    public void The_smallest_word_reaches_beyond_6_sigma()
    {
        Normals.Pair(0, 0x20000000, out float first, out float second);

        // Model, section 1: at least 31 bits in the radius. The first cell's middle is 2^-32: sqrt(64 ln 2) = 6.6604.
        Assert.Equal(Math.Sqrt(64 * Math.Log(2)), first, 1e-5);
        Assert.Equal(0, second, 1e-6);
    }

    [Fact]
    public void The_largest_word_gives_a_number()
    {
        Normals.Pair(uint.MaxValue, 0x12345678, out float first, out float second);

        Assert.InRange(Math.Abs(first), 0, 1e-4f);
        Assert.InRange(Math.Abs(second), 0, 1e-4f);
    }

    [Fact]
    public void A_pair_is_Box_and_Mullers()
    {
        var random = new Random(5);
        for (int draw = 0; draw < 200_000; draw++)
        {
            uint radiusWord = (uint)random.NextInt64(1L << 32);
            uint angleWord = (uint)random.NextInt64(1L << 32);
            Normals.Pair(radiusWord, angleWord, out float first, out float second);

            double radius = Math.Sqrt(-2 * Math.Log(((radiusWord >> 1) + 0.5) / (1L << 31)));
            double angle = 2 * Math.PI * (angleWord / 4294967296.0 - 0.125);
            // float32: near u = 1 the uniform's own rounding (2^-25 of a small logarithm) is what is left.
            double tolerance = 4e-7 * radius + 6e-8 / Math.Max(radius, 1e-4);
            Assert.Equal(radius * Math.Cos(angle), first, tolerance);
            Assert.Equal(radius * Math.Sin(angle), second, tolerance);
        }
    }

    [Fact]
    public void Neighbouring_draws_are_uncorrelated_and_so_are_their_squares()
    {
        const int n = 400_000;
        float[][] here = Draws(n, p => Sample.Block(p, 3, 0));
        (string Name, float[][] Other)[] others =
        [
            ("lane", [.. here.Select(block => (float[])[block[1], block[2], block[3], block[0]])]),
            ("block", Draws(n, p => Sample.Block(p, 3, 1))),
            ("step", Draws(n, p => Sample.Block(p, 4, 0))),
            ("path", Draws(n, p => Sample.Block(p + 1, 3, 0))),
            ("high word", Draws(n, p => Sample.Block(p + (1UL << 32), 3, 0))),
        ];
        foreach ((string name, float[][] other) in others)
        {
            for (int lane = 0; lane < 4; lane++)
            {
                double[] x = [.. here.Select(b => (double)b[lane])];
                double[] y = [.. other.Select(b => (double)b[lane])];
                AssertUncorrelated(x, y, name);
                AssertUncorrelated([.. x.Select(z => z * z)], [.. y.Select(z => z * z)], name + ", squares");
            }
        }
    }

    private static void AssertUncorrelated(double[] x, double[] y, string name)
    {
        double correlation = Correlation.Pearson(x, y);
        Assert.True(Math.Abs(correlation) <= Errors / Math.Sqrt(x.Length), $"{name}: {correlation}");
    }

    private static float[][] Draws(int count, Func<ulong, float[]> draw)
    {
        var all = new float[count][];
        Parallel.For(0, count, path => all[path] = draw((ulong)path));
        return all;
    }
}
