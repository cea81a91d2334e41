using MathNet.Numerics.Distributions;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>Steps of the t model against the t distribution, alone and together.</summary>
public sealed class StudentTTests
{
    private const int Paths = 6000;
    private const int Steps = 8;
    private const double Volatility = 0.8;

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Steps_have_the_quantiles_of_a_t_of_unit_variance(int nu)
    {
        double[] steps = [.. Standardised(nu, rho: 0).SelectMany(pair => (double[])[pair.First, pair.Second])];
        foreach (double level in (double[])[0.001, 0.01, 0.1, 0.3, 0.5, 0.8, 0.99])
        {
            double quantile = StudentT.InvCDF(0, 1, nu, level);
            Estimate.AssertShare(level, steps.Select(x => x <= quantile));
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    public void Variance_is_that_of_the_asset(int nu) => Estimate.AssertMean(
        1, [.. Standardised(nu, rho: 0).Select(pair => pair.First * pair.First * (nu - 2) / nu)]);

    [Theory]
    [InlineData(3, 0.5)]
    [InlineData(4, 0.8)]
    [InlineData(5, 0)]
    public void Assets_fall_together_as_a_bivariate_t_does(int nu, double rho)
    {
        List<(double First, double Second)> pairs = Standardised(nu, rho);
        foreach (double level in (double[])[0.01, 0.05])
        {
            double quantile = StudentT.InvCDF(0, 1, nu, level);
            double joint = ClosedForms.JointT(quantile, nu, rho);
            Estimate.AssertShare(joint, pairs.Select(p => p.First <= quantile && p.Second <= quantile));

            // Demarta, McNeil 2005: the coefficient of tail dependence is the limit of P(both)/P(one), from above.
            double limit = 2 * StudentT.CDF(0, 1, nu + 1, -Math.Sqrt((nu + 1) * (1 - rho) / (1 + rho)));
            Assert.InRange(joint / level, limit, limit + 0.12);
        }
    }

    /// <summary>Steps of two assets in units of a plain t.</summary>
    private static List<(double First, double Second)> Standardised(int nu, double rho)
    {
        Scenario scenario = MarketSample.Independent(2, Steps, 60, new StudentTModel(nu));
        scenario = scenario with { Market = scenario.Market with { Correlation = Scenarios.Correlation(2, rho) } };
        double dt = scenario.Horizon.StepYears;
        double scale = Volatility * Math.Sqrt(dt) * Math.Sqrt((nu - 2.0) / nu);
        double drift = -Volatility * Volatility / 2 * dt;
        MarketSample sample = MarketSample.Of(scenario, Paths);
        return
        [
            .. Enumerable.Range(0, Steps).SelectMany(step => sample.Returns(step, step + 1, 0)
                .Zip(sample.Returns(step, step + 1, 1), (x, y) => ((x - drift) / scale, (y - drift) / scale))),
        ];
    }
}
