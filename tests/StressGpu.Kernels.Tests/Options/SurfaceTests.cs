using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>The volatility surface of decision 0007 against the note's formula.</summary>
public sealed class SurfaceTests
{
    private static readonly SurfaceTerms Steep = new()
    {
        Level = 0.6, Term = -0.05, Skew = -0.2, Smile = 0.3, SpotBeta = -0.8, NoiseDecay = 0.5, NoiseScale = 0.02,
    };

    [Theory]
    [InlineData(0, 30, 0.6)]
    [InlineData(0, 90, 0.6 * (1 - 0.05 * 1.0986122886681098))]
    [InlineData(0.1, 30, 0.6 - 0.02 + 0.003)]
    [InlineData(-0.1, 7.5, 0.6 * (1 + 0.05 * 1.3862943611198906) + 0.04 + 0.003)]
    [InlineData(-0.1, 0.25, 0.6 * (1 + 0.05 * 4.787491742782046) + 0.02 * 5.477225575051661 + 0.003)]
    public void Volatility_is_level_term_skew_and_smile(double moneyness, double days, double expected) =>
        Assert.Equal(expected, Surface.Volatility(Steep, 0.6, moneyness, days / 365), 1e-14);

    [Theory]
    [InlineData(0.6, 3, 0.05)]
    [InlineData(9, 0, 5)]
    public void Volatility_stays_within_5_and_500_percent(double level, double moneyness, double expected)
    {
        SurfaceTerms surface = Steep with { Skew = -1, Smile = 0 };
        Assert.Equal(expected, Surface.Volatility(surface, level, moneyness, 30.0 / 365));
    }

    [Fact]
    public void The_level_answers_to_the_price_and_to_noise()
    {
        Assert.Equal(0.6, Surface.Level(Steep, 0, 0), 1e-16);
        Assert.Equal(0.6 * Math.Exp(0.08), Surface.Level(Steep, -0.1, 0), 1e-15);
        Assert.Equal(0.6 * Math.Exp(-0.08 + 0.3), Surface.Level(Steep, 0.1, 0.3), 1e-15);
    }

    [Fact]
    public void Noise_decays_and_is_stirred() => Assert.Equal(0.5f * 0.4f + 0.02f * 1.5f, Surface.NextNoise(Steep, 0.4f, 1.5f), 1e-7f);
}
