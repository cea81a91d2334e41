using MathNet.Numerics.Integration;
using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>Knock-out options: the textbook's terms, the killed density integrated, and limits.</summary>
public sealed class BarrierTests
{
    private const double Deviation = 0.25;

    public static TheoryData<int> Kinds => [.. Payoffs.Barriers];

    // Haug, table 4-13: S = 100, rebate 3, T = 0.5, r = 8 %, b = 4 %, sigma = 25 %, for strikes of 90, 100, 110.
    [Theory]
    [InlineData(OptionPayoff.DownAndOutCall, 95, 9.0246, 6.7924, 4.8759)]
    [InlineData(OptionPayoff.DownAndOutCall, 100, 3, 3, 3)]
    [InlineData(OptionPayoff.UpAndOutCall, 105, 2.6789, 2.3580, 2.3453)]
    [InlineData(OptionPayoff.DownAndOutPut, 95, 2.2798, 2.2947, 2.6252)]
    [InlineData(OptionPayoff.DownAndOutPut, 100, 3, 3, 3)]
    [InlineData(OptionPayoff.UpAndOutPut, 105, 3.7760, 5.4932, 7.5187)]
    public void The_textbooks_terms_give_its_table(int kind, double barrier, double at90, double at100, double at110)
    {
        double[] expected = [at90, at100, at110];
        for (int strike = 0; strike < 3; strike++)
        {
            var terms = new HaugBarrier(90 + 10 * strike, barrier, 0.5, 0.25) { Rate = 0.08, Carry = 0.04, Rebate = 3 };
            Assert.Equal(expected[strike], Textbook(terms, kind, 100), 5.1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_is_the_textbooks_without_rate_and_carry(int kind)
    {
        int compared = 0;
        foreach ((OptionSeries series, double forward, double deviation) in Cases(kind))
        {
            var terms = new HaugBarrier(series.StrikeUsd, series.BarrierUsd, 1, deviation);
            double expected = Textbook(terms, kind, forward);
            Assert.Equal(expected, Payoffs.Value(series, forward, deviation), 1e-10 * forward);
            compared += expected > 1e-6 * forward ? 1 : 0;
        }

        Assert.True(compared > 20);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_is_the_integral_of_its_payoff_over_paths_that_live(int kind)
    {
        foreach ((OptionSeries series, double forward, double deviation) in Cases(kind))
        {
            double expected = Payoffs.Integrated(series, forward, deviation);
            Assert.Equal(expected, Payoffs.Value(series, forward, deviation), 1e-9 * forward);
        }
    }

    [Fact]
    public void In_and_out_together_are_the_vanilla_option()
    {
        foreach (double strike in (double[])[80, 95, 100, 130])
        {
            double call = Payoffs.Value(Payoffs.Series(OptionPayoff.DownAndOutCall, strike, 90), 100, Deviation)
                + new HaugBarrier(strike, 90, 1, Deviation).DownAndInCall(100);
            Assert.Equal(Black.Vanilla(false, 100, strike, Deviation), call, 1e-11);
            double put = Payoffs.Value(Payoffs.Series(OptionPayoff.UpAndOutPut, strike, 110), 100, Deviation)
                + new HaugBarrier(strike, 110, 1, Deviation).UpAndInPut(100);
            Assert.Equal(Black.Vanilla(true, 100, strike, Deviation), put, 1e-11);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_far_barrier_leaves_the_vanilla_option_and_a_near_one_nothing(int kind)
    {
        bool up = OptionPayoff.IsUpAndOut(kind);
        OptionSeries far = Payoffs.Series(kind, 100, up ? 1e4 : 1);
        Assert.Equal(Black.Vanilla(OptionPayoff.IsPut(kind), 100, 100, Deviation), Payoffs.Value(far, 100, Deviation), 1e-11);
        foreach (double strike in (double[])[70, 100, 140])
        {
            OptionSeries series = Payoffs.Series(kind, strike, 100);
            double side = up ? -1e-7 : 1e-7;
            Assert.Equal(0, Payoffs.Value(series, 100, Deviation));
            Assert.Equal(0, Payoffs.Value(series, up ? 101 : 99, Deviation));
            Assert.Equal(0, Payoffs.Delta(series, up ? 101 : 99, Deviation));
            Assert.Equal(0, Payoffs.Gamma(series, up ? 101 : 99, Deviation));
            Assert.InRange(Payoffs.Value(series, 100 + side, Deviation), 0, 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_deviation_a_living_option_is_its_payoff(int kind)
    {
        double barrier = OptionPayoff.IsUpAndOut(kind) ? 120 : 80;
        foreach (double strike in (double[])[70, 90, 100, 110, 130])
        {
            foreach (double forward in (double[])[81, 99, 100, 101, 119])
            {
                OptionSeries series = Payoffs.Series(kind, strike, barrier);
                Assert.Equal(Payoffs.AtExpiry(series, forward), Payoffs.Value(series, forward, 0), 1e-13 * forward);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Delta_and_gamma_are_the_derivatives(int kind)
    {
        double barrier = OptionPayoff.IsUpAndOut(kind) ? 108 : 92;
        Derivatives.AssertMatch(Payoffs.Series(kind, 100, barrier));
        Derivatives.AssertMatch(Payoffs.Series(kind, 85, barrier));
        Derivatives.AssertMatch(Payoffs.Series(kind, 125, barrier));
    }

    [Theory]
    [InlineData(0.02, 0.03)]
    [InlineData(0.02, 0.01)]
    [InlineData(0.001, 0.03)]
    public void Bridges_touch_as_often_as_the_path_does(double distance, double deviation)
    {
        // Reflection principle: P(touch) = 2 N(-a/sd), whatever side the path ends on.
        double Integrand(double end) => Math.Exp(-Math.Pow((end - distance) / deviation, 2) / 2)
            / (deviation * Math.Sqrt(2 * Math.PI)) * Barrier.BridgeTouch(distance, end, deviation * deviation);
        double touched = NormalDistribution.Cdf(-distance / deviation)
            + DoubleExponentialTransformation.Integrate(Integrand, 1e-300, distance + 12 * deviation, 1e-12);
        Assert.Equal(2 * NormalDistribution.Cdf(-distance / deviation), touched, 1e-9);
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.02, 0.36787944117144233)]
    [InlineData(0.1, -0.1, 0.02, 1)]
    [InlineData(0, 0.1, 0.02, 1)]
    [InlineData(0.1, 0.1, 0, 0)]
    public void A_bridge_touches_with_exp_of_minus_2ab_over_the_variance(double a, double b, double variance, double expected) =>
        Assert.Equal(expected, Barrier.BridgeTouch(a, b, variance), 1e-15);

    [Fact]
    public void A_screens_bridge_is_within_its_bound()
    {
        var random = new Random(29);
        for (int draw = 0; draw < 300_000; draw++)
        {
            double variance = Math.Pow(10, -8 + 7 * random.NextDouble());
            double reach = 3 * Math.Sqrt(variance);
            float before = (float)(reach * (random.NextDouble() - 0.05));
            float after = (float)(reach * (random.NextDouble() - 0.05));
            float screen = OptionScreen.BridgeTouch(before, after, (float)(-2 / variance));
            Assert.Equal(Barrier.BridgeTouch(before, after, variance), screen, 4e-7);
        }
    }

    private static double Textbook(HaugBarrier terms, int kind, double spot) => kind switch
    {
        OptionPayoff.DownAndOutCall => terms.DownAndOutCall(spot),
        OptionPayoff.DownAndOutPut => terms.DownAndOutPut(spot),
        OptionPayoff.UpAndOutCall => terms.UpAndOutCall(spot),
        _ => terms.UpAndOutPut(spot),
    };

    /// <summary>Living prices, strikes on both sides of the barrier.</summary>
    private static IEnumerable<(OptionSeries Series, double Forward, double Deviation)> Cases(int kind)
    {
        foreach (double strike in (double[])[60, 90, 99.5, 100.5, 125, 190])
        {
            foreach (double away in (double[])[0.002, 0.03, 0.1, 0.3, 0.7])
            {
                foreach (double deviation in (double[])[0.02, 0.1, 0.3, 1])
                {
                    double forward = 100 * Math.Exp(OptionPayoff.IsUpAndOut(kind) ? -away : away);
                    yield return (Payoffs.Series(kind, strike, 100), forward, deviation);
                }
            }
        }
    }
}
