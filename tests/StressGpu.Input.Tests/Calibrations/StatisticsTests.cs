using StressGpu.Input.Calibrations;

namespace StressGpu.Input.Tests.Calibrations;

/// <summary>Tests and tails against known values.</summary>
public sealed class StatisticsTests
{
    /// <summary>Limits of Kolmogorov's distribution: 1.3581 leaves 5 %, 1.6276 leaves 1 % (Smirnov's table, 1948).</summary>
    [Theory]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    public void Kolmogorovs_limits(double x, double p) =>
        Assert.Equal(p, KolmogorovSmirnov.PValue(x / Math.Sqrt(1_000_000), 1_000_000), 3e-4);

    [Fact]
    public void The_distance_of_an_even_grid_is_half_a_step() =>
        Assert.Equal(0.05, KolmogorovSmirnov.Distance([.. Enumerable.Range(0, 10).Select(i => (i + 0.5) / 10)]), 1e-12);

    /// <summary>P(X over x) = x^-3: Hill's estimator is 3 within 3/sqrt(k).</summary>
    [Fact]
    public void Hills_index_of_a_pareto_tail()
    {
        SimulatedReturns draw = new(11);
        double[] pareto = [.. Enumerable.Range(0, 20_000).Select(i => (i % 2 == 0 ? 1 : -1) * Math.Pow(1 - draw.Uniform(), -1.0 / 3))];

        Assert.InRange(Moments.TailIndex(pareto), 3 - 4 * 3 / Math.Sqrt(1000), 3 + 4 * 3 / Math.Sqrt(1000));
    }

    /// <summary>Fisher (1921): z = atanh r has a standard error of 1/sqrt(n - 3); r = 0.5, n = 28 gives 0.155 to 0.736.</summary>
    [Fact]
    public void Fishers_interval()
    {
        PairCorrelation pair = PairCorrelation.Of("A", "B", 0.5, 28);

        Assert.Equal(0.1560, pair.Low, 1e-3);
        Assert.Equal(0.7359, pair.High, 1e-3);
    }

    /// <summary>Unit variance: a t with 5 degrees of freedom scaled by sqrt(3/5); its 97.5 % quantile is 2.570582 (tables).</summary>
    [Fact]
    public void The_t_distribution_has_unit_variance()
    {
        Assert.Equal(0.975, StudentT.Distribution(2.570582 * Math.Sqrt(3.0 / 5), 5), 1e-6);
        double variance = Enumerable.Range(-20_000, 40_001).Sum(i => i * i * 1e-6 * Math.Exp(StudentT.LogDensity(i * 1e-3, 1, 7)) * 1e-3);
        Assert.Equal(1, variance, 2e-3);
    }
}
