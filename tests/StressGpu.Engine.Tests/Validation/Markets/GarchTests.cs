using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>GJR-GARCH against its moments (Glosten, Jagannathan, Runkle 1993; Bollerslev 1986).</summary>
public sealed class GarchTests
{
    private const double Volatility = 0.8;
    private const double BarMinutes = 240;
    private const int Bars = 12;

    private static double BarVariance => Volatility * Volatility * BarMinutes / Horizon.MinutesPerYear;

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, null)]
    [InlineData(1, 12)]
    [InlineData(4, 12)]
    public void A_stationary_start_stays_at_the_assets_variance(int steps, int? nu)
    {
        MarketSample sample = Sample(steps, nu, new AssetGarch(0.05, 0.06, 0.85, null), 3000);
        foreach (int bar in (int[])[0, 1, 5, 11])
        {
            Estimate.AssertMean(BarVariance, Squares(sample, steps, bar));
        }
    }

    [Fact]
    public void Another_start_decays_to_it()
    {
        MarketSample sample = Sample(2, null, new AssetGarch(0.04, 0.06, 0.73, 2 * Volatility), 4000);
        for (int bar = 0; bar < Bars; bar += 3)
        {
            // E h = h* + (h0 - h*)(alpha + gamma/2 + beta)^n.
            Estimate.AssertMean(BarVariance * (1 + 3 * Math.Pow(0.8, bar)), Squares(sample, 2, bar));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Squares_of_bars_are_correlated_as_in_a_GARCH(int steps)
    {
        // Bollerslev: rho1 = alpha (1 - alpha beta - beta^2)/(1 - 2 alpha beta - beta^2), then times alpha + beta.
        (double alpha, double beta) = (0.15, 0.6);
        double first = alpha * (1 - alpha * beta - beta * beta) / (1 - 2 * alpha * beta - beta * beta);
        MarketSample sample = Sample(steps, null, new AssetGarch(alpha, 0, beta, null), 6000);
        double one = Correlation.Pearson(Squares(sample, steps, 9), Squares(sample, steps, 10));
        double two = Correlation.Pearson(Squares(sample, steps, 9), Squares(sample, steps, 11));
        Assert.Equal(first, one, 0.06);
        Assert.Equal(first * (alpha + beta), two, 0.06);
    }

    [Fact]
    public void Falls_raise_the_next_variance_by_gamma_more()
    {
        (double alpha, double gamma, double beta) = (0.02, 0.3, 0.6);
        MarketSample sample = Sample(2, null, new AssetGarch(alpha, gamma, beta, null), 6000);
        double[] before = Innovations(sample, 2, 0);
        double[] after = Squares(sample, 2, 1);
        double omega = BarVariance * (1 - alpha - gamma / 2 - beta);

        // The first bar's variance is known, so that E e^2 | sign = h.
        Estimate.AssertMean(omega + (alpha + gamma + beta) * BarVariance, [.. after.Where((_, i) => before[i] < 0)]);
        Estimate.AssertMean(omega + (alpha + beta) * BarVariance, [.. after.Where((_, i) => before[i] > 0)]);
    }

    [Fact]
    public void Bars_of_many_steps_have_t_innovations()
    {
        // With no memory a bar is h^(1/2) times a t of unit variance, though it is walked in four steps.
        MarketSample sample = Sample(4, 4, new AssetGarch(0, 0, 0, null), 4000);
        double[] bars = [.. Enumerable.Range(0, 4).SelectMany(bar => Innovations(sample, 4, bar))];
        double scale = Math.Sqrt(BarVariance * (4 - 2) / 4);
        foreach (double level in (double[])[0.001, 0.01, 0.2, 0.9])
        {
            double quantile = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, 4, level);
            Estimate.AssertShare(level, bars.Select(x => x / scale <= quantile));
        }
    }

    private static MarketSample Sample(int steps, int? nu, AssetGarch garch, int paths) => MarketSample.Of(
        MarketSample.Independent(8, Bars * BarMinutes / 60, BarMinutes / steps, new GarchModel(BarMinutes, nu, [.. Enumerable.Repeat(garch, 8)])),
        paths);

    private static double[] Innovations(MarketSample sample, int steps, int bar) =>
        [.. sample.Returns(bar * steps, (bar + 1) * steps).Select(r => r + BarVariance / 2)];

    private static double[] Squares(MarketSample sample, int steps, int bar) => [.. Innovations(sample, steps, bar).Select(e => e * e)];
}
