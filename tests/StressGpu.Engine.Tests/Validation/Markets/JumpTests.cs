using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>Merton jumps against his series and closed moments.</summary>
public sealed class JumpTests
{
    private const int Paths = 12_000;
    private const int Steps = 26;
    private const double Years = 0.25;

    /// <summary>Assets 0 and 1 jump with the market, 2 and 3 on their own, 4 and 5 both ways, 6 and 7 not at all.</summary>
    private static readonly Lazy<MarketSample> Sample = new(() => MarketSample.Of(Scenario, Paths));

    private static AssetJumps JumpsOf(int asset) => new(
        asset is 2 or 3 or 6 or 7 ? 0 : -0.08,
        asset is 2 or 3 or 6 or 7 ? 0 : 0.12,
        asset is 2 or 3 or 4 or 5 ? 3 : 0,
        0.05,
        0.2);

    private static Scenario Scenario
    {
        get
        {
            Scenario plain = MarketSample.Independent(
                8, 365 * 24 * Years, 365 * 24 * 60 * Years / Steps, new JumpDiffusionModel(6, 0.4, [.. Enumerable.Range(0, 8).Select(JumpsOf)]));
            return plain.WithAssets(a => a with { AnnualVolatility = 0.4 });
        }
    }

    [Theory]
    [InlineData(0, 80)]
    [InlineData(0, 100)]
    [InlineData(0, 120)]
    [InlineData(2, 80)]
    [InlineData(2, 100)]
    [InlineData(2, 120)]
    [InlineData(4, 80)]
    [InlineData(4, 100)]
    [InlineData(4, 120)]
    [InlineData(6, 100)]
    public void Calls_cost_what_Mertons_series_says(int asset, double percent)
    {
        AssetJumps jumps = JumpsOf(asset);
        double expected = ClosedForms.MertonCall(
            percent / 100,
            0.16 * Years,
            (6 * Years, jumps.CommonMeanLogSize, jumps.CommonLogSizeVolatility),
            (jumps.IntensityPerYear * Years, jumps.MeanLogSize, jumps.LogSizeVolatility));

        double[] logs = [.. Sample.Value.At(Steps, asset), .. Sample.Value.At(Steps, asset + 1)];
        Estimate.AssertMean(expected, [.. logs.Select(log => Math.Max(Math.Exp(log) - percent / 100, 0))]);
    }

    [Fact]
    public void Common_jumps_move_assets_together_and_own_ones_do_not()
    {
        // Cov = lambda T (m m + rho s s) for a common clock, 0 for clocks of one's own.
        double common = 6 * Years * (0.08 * 0.08 + 0.4 * 0.12 * 0.12);
        Estimate.AssertMean(common, Products(0, 1));
        Estimate.AssertMean(common, Products(0, 4));
        Estimate.AssertMean(0, Products(2, 3));
        Estimate.AssertMean(0, Products(0, 2));
        Estimate.AssertMean(0, Products(5, 7));
    }

    [Fact]
    public void Own_clocks_are_Poisson_of_their_own_intensity()
    {
        // Variance of log F: (sigma^2 + lambda (m^2 + s^2)) T; the fourth cumulant is that of the jumps alone, 3 a year.
        double[] logs = [.. Sample.Value.At(Steps, 2), .. Sample.Value.At(Steps, 3)];
        double mean = logs.Mean();
        (double m, double s) = (0.05, 0.2);
        double variance = (0.16 + 3 * (m * m + s * s)) * Years;
        double fourth = 3 * Years * (m * m * m * m + 6 * m * m * s * s + 3 * s * s * s * s);
        Estimate.AssertMean(variance, [.. logs.Select(x => (x - mean) * (x - mean))]);
        Estimate.AssertMean(fourth + 3 * variance * variance, [.. logs.Select(x => Math.Pow(x - mean, 4))]);
    }

    [Fact]
    public void Without_jumps_it_is_the_Brownian_motion_to_the_last_bit()
    {
        Scenario still = Scenario with { Market = Scenario.Market with { Model = new JumpDiffusionModel(0, 1, [.. Enumerable.Repeat(new AssetJumps(-1, 1, 0, -1, 1), 8)]) } };
        Scenario plain = Scenario with { Market = Scenario.Market with { Model = new GbmModel() } };
        Assert.Equal(MarketSample.Of(plain, 5).Logs, MarketSample.Of(still, 5).Logs);
    }

    [Fact]
    public void Without_a_book_bridges_change_nothing() =>
        Assert.Equal(MarketSample.Of(Scenario, 3).Logs, MarketSample.Of(Scenario with { Monitoring = Monitoring.Bridge }, 3).Logs);

    private static double[] Products(int a, int b)
    {
        (double[] x, double[] y) = (Sample.Value.At(Steps, a), Sample.Value.At(Steps, b));
        (double meanX, double meanY) = (x.Mean(), y.Mean());
        return [.. x.Zip(y, (first, second) => (first - meanX) * (second - meanY))];
    }
}
