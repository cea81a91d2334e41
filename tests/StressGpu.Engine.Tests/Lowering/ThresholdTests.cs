using MathNet.Numerics.Distributions;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>Probabilities as whole thresholds.</summary>
public sealed class ThresholdTests
{
    private const double Cells = 2147483648.0;

    [Theory]
    [InlineData(1e-9)]
    [InlineData(3e-6)]
    [InlineData(0.02)]
    [InlineData(1.7)]
    [InlineData(40)]
    public void A_Poisson_clock_has_the_tails_of_the_distribution(double mean)
    {
        int[] thresholds = ThresholdTable.Poisson(mean);
        for (int k = 0; k < thresholds.Length; k++)
        {
            // P(N is at least k + 1), summed from the far end, so that nothing cancels.
            double tail = Enumerable.Range(k + 1, 200).Reverse().Sum(n => Poisson.PMF(mean, n));
            Assert.Equal(tail * Cells, thresholds[k], 1 + 1e-11 * Cells);
        }

        double rest = Enumerable.Range(thresholds.Length + 1, 200).Sum(n => Poisson.PMF(mean, n));
        Assert.InRange(rest * Cells, 0, 1);
        Assert.All(thresholds, threshold => Assert.True(threshold > 0));
    }

    [Fact]
    public void There_is_no_clock_without_jumps() => Assert.Empty(ThresholdTable.Poisson(0));

    [Fact]
    public void Intervals_lie_one_after_the_other() =>
        Assert.Equal([1 << 29, 3 << 29], ThresholdTable.Rising([0.5, 1, 0.5]).Select(t => t));
}
