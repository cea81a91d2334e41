using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>Stochastic variance against the semi-closed form and the variance's mean.</summary>
public sealed class HestonTests
{
    private const int Steps = 150;
    private const double Years = 0.5;
    private static readonly (double Kappa, double Theta, double Xi, double Rho, double V0) P = (3, 0.49, 0.9, -0.6, 0.2);

    private static readonly Lazy<MarketSample> Sample = new(() => MarketSample.Of(Of(new AssetHeston(P.Kappa, P.Xi, P.Rho, Math.Sqrt(P.V0))), 8000));

    private static Scenario Of(AssetHeston heston) =>
        MarketSample.Independent(8, 365 * 24 * Years, 365 * 24 * 60 * Years / Steps, new HestonModel([.. Enumerable.Repeat(heston, 8)]))
            .WithAssets(a => a with { AnnualVolatility = Math.Sqrt(P.Theta) });

    [Theory]
    [InlineData(70)]
    [InlineData(85)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(150)]
    public void Calls_cost_what_the_characteristic_function_says(double percent)
    {
        double expected = ClosedForms.HestonCall(percent / 100, Years, P);

        // Standard errors are near 0.1 % of the asset; the bias of full truncation at 300 steps a year is a tenth of that.
        Estimate.AssertMean(expected, [.. Sample.Value.At(Steps).Select(log => Math.Max(Math.Exp(log) - percent / 100, 0))]);
    }

    [Fact]
    public void The_closed_form_knows_Black_where_variance_hardly_moves() =>
        Assert.Equal(ClosedForms.Black(1, 1.1, 0.49 * Years), ClosedForms.HestonCall(1.1, Years, (3, 0.49, 1e-4, 0, 0.49)), 1e-6);

    [Fact]
    public void Variance_reverts_from_its_start_to_that_of_the_asset()
    {
        double dt = Years / Steps;
        for (int step = 0; step < Steps; step += 30)
        {
            // Of a step of dt: E v = theta + (v0 - theta)(1 - kappa dt)^n, and r = -v dt/2 + sqrt(v dt) W.
            double mean = P.Theta + (P.V0 - P.Theta) * Math.Pow(1 - P.Kappa * dt, step);
            Estimate.AssertMean(mean * dt, [.. Sample.Value.Returns(step, step + 1).Select(r => r * r)]);
        }
    }

    [Fact]
    public void With_a_variance_that_stands_still_it_is_the_Brownian_motion()
    {
        Scenario still = Of(new AssetHeston(1e-9, 0, 0, null));
        double[][][] heston = MarketSample.Of(still, 3).Logs;
        double[][][] gbm = MarketSample.Of(still with { Market = still.Market with { Model = new GbmModel() } }, 3).Logs;
        for (int path = 0; path < 3; path++)
        {
            for (int asset = 0; asset < 8; asset++)
            {
                Assert.Equal(gbm[path][Steps][asset], heston[path][Steps][asset], 2e-5);
            }
        }
    }
}
