using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>Black's formula with no rate: calls, puts and digital options.</summary>
public sealed class BlackTests
{
    private static readonly double[] Forwards = [2, 40, 85, 99.999, 100, 100.001, 120, 310, 5000];
    private static readonly double[] Deviations = [1e-5, 1e-3, 0.02, 0.1, 0.35, 1, 2.5];

    // E. G. Haug, The Complete Guide to Option Pricing Formulas, 1.1.3: F = X = 19, T = 0.75, r = 10 %, sigma = 28 %: 1.7011.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Haugs_example_is_met(bool put) =>
        Assert.Equal(1.7011, Math.Exp(-0.1 * 0.75) * Black.Vanilla(put, 19, 19, 0.28 * Math.Sqrt(0.75)), 5e-5);

    [Theory]
    [InlineData(OptionPayoff.Call)]
    [InlineData(OptionPayoff.Put)]
    [InlineData(OptionPayoff.DigitalCall)]
    [InlineData(OptionPayoff.DigitalPut)]
    public void A_value_is_the_integral_of_its_payoff(int kind)
    {
        OptionSeries series = Payoffs.Series(kind, 100);
        foreach (double forward in Forwards)
        {
            foreach (double deviation in Deviations)
            {
                double expected = Payoffs.Integrated(series, forward, deviation);
                Assert.Equal(expected, Payoffs.Value(series, forward, deviation), 1e-11 * Math.Max(forward, 100));
            }
        }
    }

    [Fact]
    public void Far_out_of_the_money_a_value_is_small_and_right()
    {
        // v = 0.1, F = 50, K = 100: u = 6.93 deviations. 40-digit arithmetic (mpmath).
        Assert.Equal(1, Black.Vanilla(false, 50, 100, 0.1) / FarValue, 1e-11);
        Assert.Equal(0, Black.Vanilla(false, 50, 100, 0.01));
        Assert.Equal(50, Black.Vanilla(true, 50, 100, 0.01));
    }

    [Fact]
    public void Parity_holds_and_no_value_leaves_its_bounds()
    {
        foreach (double forward in Forwards)
        {
            foreach (double deviation in Deviations)
            {
                double call = Black.Vanilla(false, forward, 100, deviation);
                double put = Black.Vanilla(true, forward, 100, deviation);
                Assert.Equal(forward - 100, call - put, 1e-12 * Math.Max(forward, 100));
                Assert.InRange(call, Math.Max(forward - 100, 0), forward);
                Assert.InRange(put, Math.Max(100 - forward, 0), 100);
                double digitals = Black.Digital(false, forward, 100, deviation) + Black.Digital(true, forward, 100, deviation);
                Assert.Equal(1, digitals, 1e-15);
            }
        }
    }

    [Theory]
    [InlineData(OptionPayoff.Call, 99, 0)]
    [InlineData(OptionPayoff.Call, 130, 30)]
    [InlineData(OptionPayoff.Put, 30, 70)]
    [InlineData(OptionPayoff.Put, 100, 0)]
    [InlineData(OptionPayoff.DigitalCall, 101, 1)]
    [InlineData(OptionPayoff.DigitalCall, 100, 0)]
    [InlineData(OptionPayoff.DigitalPut, 100, 0)]
    [InlineData(OptionPayoff.DigitalPut, 99, 1)]
    public void Without_deviation_a_value_is_the_payoff(int kind, double forward, double expected) =>
        Assert.Equal(expected, Payoffs.Value(Payoffs.Series(kind, 100), forward, 0));

    [Theory]
    [InlineData(OptionPayoff.Call)]
    [InlineData(OptionPayoff.Put)]
    [InlineData(OptionPayoff.DigitalCall)]
    [InlineData(OptionPayoff.DigitalPut)]
    public void Delta_and_gamma_are_the_derivatives(int kind) => Derivatives.AssertMatch(Payoffs.Series(kind, 100));

    [Fact]
    public void Without_deviation_delta_is_the_payoffs_and_gamma_0()
    {
        Assert.Equal(1, Black.VanillaDelta(false, 101, 100, 0));
        Assert.Equal(-1, Black.VanillaDelta(true, 99, 100, 0));
        Assert.Equal(0, Black.VanillaDelta(false, 100, 100, 0));
        Assert.Equal(0, Black.VanillaGamma(101, 100, 0));
        Assert.Equal(0, Black.DigitalDelta(false, 101, 100, 0));
        Assert.Equal(0, Black.DigitalGamma(false, 101, 100, 0));
    }

    // F N(d1) - K N(d2), F = 50, K = 100, v = 0.1, mpmath with 40 digits.
    private const double FarValue = 2.041483315793941e-12;
}
