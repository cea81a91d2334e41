namespace StressGpu.Kernels.Tests.Mathematics;

/// <summary>The float functions of the hot path against the platform's in double.</summary>
public sealed class RealMathTests
{
    [Fact]
    public void Log2_is_within_its_bound_on_every_uniform_it_can_meet()
    {
        // All of [2^-32, 1], every 61st float.
        double worst = 0;
        for (uint word = 0x2F800000; word <= 0x3F800000; word += 61)
        {
            float x = BitConverter.UInt32BitsToSingle(word);
            double exact = Math.Log2(x);
            worst = Math.Max(worst, exact == 0 ? Math.Abs(RealMath.Log2(x)) : Math.Abs(RealMath.Log2(x) / exact - 1));
        }

        Assert.InRange(worst, 1e-8, 2e-7);
    }

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0.5f, -1f)]
    [InlineData(2f, 1f)]
    [InlineData(1f / (1 << 20), -20f)]
    [InlineData(1024f, 10f)]
    public void Log2_of_a_power_of_two_is_exact(float x, float expected) => Assert.Equal(expected, RealMath.Log2(x));

    [Fact]
    public void Log2_is_good_next_to_1_and_next_to_the_reductions_seam()
    {
        foreach (float centre in (float[])[1f, 0.70710678f, 1.41421356f, 0.35355339f])
        {
            for (int ulps = -2000; ulps <= 2000; ulps++)
            {
                float x = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(centre) + ulps);
                double exact = Math.Log2(x);
                Assert.Equal(exact, RealMath.Log2(x), 2e-7 * Math.Abs(exact) + 1e-45);
            }
        }
    }

    [Fact]
    public void SinCos_is_within_its_bound_on_the_whole_circle()
    {
        double worst = 0;
        for (long word = 0; word <= uint.MaxValue; word += 1031)
        {
            worst = Math.Max(worst, SinCosError((uint)word));
        }

        Assert.InRange(worst, 1e-9, 1.2e-7);
    }

    [Fact]
    public void SinCos_is_right_where_quadrants_meet()
    {
        foreach (uint quadrant in (uint[])[0, 1u << 30, 2u << 30, 3u << 30])
        {
            for (int offset = -3; offset <= 3; offset++)
            {
                Assert.InRange(SinCosError(unchecked(quadrant + (uint)offset)), 0, 1.2e-7);
                Assert.InRange(SinCosError(unchecked(quadrant + (1u << 29) + (uint)offset)), 0, 1.2e-7);
            }
        }
    }

    /// <summary>The angle of a word: a full turn over 2^32, from -pi/4.</summary>
    private static double SinCosError(uint word)
    {
        RealMath.SinCos(word, out float sine, out float cosine);
        double angle = 2 * Math.PI * (word / 4294967296.0 - 0.125);
        return Math.Max(Math.Abs(sine - Math.Sin(angle)), Math.Abs(cosine - Math.Cos(angle)));
    }
}
