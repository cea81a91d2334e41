using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>From a series, a surface and a point of a path to mark, delta and gamma.</summary>
public sealed class OptionMarkTests
{
    private static readonly SurfaceTerms Terms = new() { Level = 0.7, Term = -0.04, Skew = -0.15, Smile = 0.2, SpotBeta = -0.6 };

    private static readonly MarketPoint Point = MarketPoint.Of(96, -0.03, 0.05, 0.05);

    public static TheoryData<int> Kinds => [.. Payoffs.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_is_taken_at_the_strikes_volatility(int kind)
    {
        OptionSeries series = Payoffs.Series(kind, 101, OptionPayoff.IsUpAndOut(kind) ? 130 : 80);
        double years = 0.25 - 0.05;
        double moneyness = Math.Log(101.0 / 96);
        double volatility = 0.7 * Math.Exp(-0.6 * -0.03 + 0.05) * (1 - 0.04 * Math.Log(years * 365 / 30))
            - 0.15 * moneyness / Math.Sqrt(years * 365 / 30) + 0.2 * moneyness * moneyness;
        double deviation = volatility * Math.Sqrt(years);

        Assert.Equal(Payoffs.Integrated(series, 96, deviation), OptionMark.Of(series, Terms, Point), 1e-10);
        Assert.Equal(Payoffs.Delta(series, 96, deviation), OptionMark.Delta(series, Terms, Point), 1e-13);
        Assert.Equal(Payoffs.Gamma(series, 96, deviation), OptionMark.Gamma(series, Terms, Point), 1e-13);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void From_expiry_on_a_mark_is_the_payoff(int kind)
    {
        OptionSeries series = Payoffs.Series(kind, 100, OptionPayoff.IsUpAndOut(kind) ? 130 : 80);
        foreach (double forward in (double[])[85, 99, 100, 101, 125])
        {
            foreach (double years in (double[])[0.25, 0.3])
            {
                MarketPoint point = MarketPoint.Of(forward, 0, 0, years);
                Assert.Equal(Payoffs.AtExpiry(series, forward), OptionMark.Of(series, Terms, point), 1e-13 * forward);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mark_nears_the_payoff_as_time_runs_out(int kind)
    {
        OptionSeries series = Payoffs.Series(kind, 100, OptionPayoff.IsUpAndOut(kind) ? 130 : 80);
        foreach (double forward in (double[])[85, 99, 101, 125])
        {
            MarketPoint point = MarketPoint.Of(forward, 0, 0, 0.25 - 1e-8);
            Assert.Equal(Payoffs.AtExpiry(series, forward), OptionMark.Of(series, Terms, point), 1e-9);
        }
    }
}
