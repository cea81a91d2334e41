using MathNet.Numerics.Integration;

namespace StressGpu.Kernels.Tests.Liquidity;

/// <summary>The impact laws against model.md, section 3, integrated numerically: x(G) and the average over a sweep.</summary>
public sealed class ImpactTests
{
    // Flows in depths: from a ripple to a hundred times what moves the price by 1 %.
    private static readonly double[] Flows = [0, 1e-9, 1e-4, 0.03, 1, 7, 120];

    // Change over flow: on both sides of the series' switch at 1/64, across 0, and far beyond it.
    private static readonly double[] Changes =
        [1e-12, 1e-7, 1e-3, 0.0156, 0.0157, 0.1, 1, 30, -1e-12, -1e-7, -0.0156, -0.0157, -0.4, -0.999, -1, -1.001, -2, -50];

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(0.75)]
    public void A_sweep_trades_at_its_average_displacement(double beta)
    {
        foreach (double flow in Flows.Concat(Flows.Select(f => -f)))
        {
            foreach (double relative in Changes)
            {
                double change = flow == 0 ? relative : relative * flow;
                double expected = Average(flow, change, beta);
                double actual = default(PowerImpact).SweepAverage(flow, change, beta);
                Assert.True(
                    Math.Abs(actual - expected) <= 1e-9 * Math.Abs(expected) + 1e-18,
                    FormattableString.Invariant($"from {flow} by {change}: {actual:R} instead of {expected:R}"));
            }
        }
    }

    [Fact]
    public void The_power_law_with_exponent_1_is_the_linear_law()
    {
        foreach (double flow in Flows.Concat(Flows.Select(f => -f)))
        {
            Assert.Equal(default(LinearImpact).Displacement(flow, 1), default(PowerImpact).Displacement(flow, 1), 1e-14);
            foreach (double change in Changes)
            {
                double linear = default(LinearImpact).SweepAverage(flow, change, 1);
                Assert.Equal(linear, default(PowerImpact).SweepAverage(flow, change, 1), 1e-9 * Math.Abs(linear) + 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(0.5, 4, 0.02)]
    [InlineData(1, 4, 0.04)]
    [InlineData(1.5, 4, 0.08)]
    [InlineData(0.5, -4, -0.02)]
    [InlineData(1.5, 0, 0)]
    public void Displacement_is_a_percent_at_one_depth_and_a_power_elsewhere(double beta, double flow, double expected) =>
        Assert.Equal(expected, default(PowerImpact).Displacement(flow, beta), 1e-15);

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void The_series_meets_the_direct_form(double beta)
    {
        foreach (double flow in (double[])[-5, -0.2, 0.2, 5])
        {
            foreach (double edge in (double[])[-1.0 / 64, 1.0 / 64])
            {
                double inside = default(PowerImpact).SweepAverage(flow, flow * edge * (1 - 1e-10), beta);
                double outside = default(PowerImpact).SweepAverage(flow, flow * edge * (1 + 1e-10), beta);
                Assert.Equal(1, outside / inside, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    public void A_sweep_in_two_parts_costs_what_it_costs_in_one(double beta)
    {
        var random = new Random(3);
        for (int draw = 0; draw < 2000; draw++)
        {
            (double flow, double first, double second) = (Flow(random), Flow(random), Flow(random));
            double whole = Cost(flow, first + second, beta);
            double parts = Cost(flow, first, beta) + Cost(flow + first, second, beta);
            double scale = Math.Abs(Cost(flow, first, beta)) + Math.Abs(Cost(flow + first, second, beta));
            Assert.Equal(whole, parts, 1e-9 * scale + 1e-12);
        }
    }

    private static double Flow(Random random) => (random.Next(2) == 0 ? -1 : 1) * Math.Pow(10, 6 * random.NextDouble() - 4);

    /// <summary>The integral of the displacement over a sweep: H(G1) - H(G0).</summary>
    private static double Cost(double flow, double change, double beta) =>
        change * (default(PowerImpact).SweepAverage(flow, change, beta) + default(PowerImpact).Displacement(flow, beta));

    /// <summary>Mean of x over the sweep, less x before it; the difference is integrated, so that nothing cancels.</summary>
    private static double Average(double flow, double change, double beta)
    {
        double Integrand(double part) => Rise(flow, part * change, beta);
        double zero = -flow / change;
        return zero > 0 && zero < 1
            ? DoubleExponentialTransformation.Integrate(Integrand, 0, zero, 1e-13)
                + DoubleExponentialTransformation.Integrate(Integrand, zero, 1, 1e-13)
            : DoubleExponentialTransformation.Integrate(Integrand, 0, 1, 1e-13);
    }

    /// <summary>x(G + d) - x(G), through expm1 and log1p where d is small against G.</summary>
    private static double Rise(double flow, double change, double beta)
    {
        double relative = change / flow;
        return flow != 0 && Math.Abs(relative) < 0.5
            ? Displacement(flow, beta) * ExpM1(beta * Log1P(relative))
            : Displacement(flow + change, beta) - Displacement(flow, beta);
    }

    private static double Displacement(double flow, double beta) => Math.Sign(flow) * 0.01 * Math.Pow(Math.Abs(flow), beta);

    private static double Log1P(double x) =>
        Math.Abs(x) < 1e-4 ? x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4 : Math.Log(1 + x);

    private static double ExpM1(double x) =>
        Math.Abs(x) < 1e-4 ? x + x * x / 2 + x * x * x / 6 + x * x * x * x / 24 : Math.Exp(x) - 1;
}
