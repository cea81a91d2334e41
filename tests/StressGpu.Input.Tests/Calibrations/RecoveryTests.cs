namespace StressGpu.Input.Tests.Calibrations;

/// <summary>Fits recover the parameters that returns were drawn with, within their own standard errors.</summary>
public sealed class RecoveryTests
{
    // Of about thirty estimates none is off by more; 4.5 standard errors have a probability of 7e-6 each.
    private const double MostErrors = 4.5;

    private const double Hour = SimulatedReturns.Hour;

    [Fact]
    public void Brownian_motions()
    {
        SimulatedReturns draw = new(1);
        Calibration fit = Fit(CalibrationModel.Gbm, SimulatedReturns.Pair(20_000, _ =>
        {
            (double a, double b) = draw.Normals(0.7);
            return ((2 - 0.32) * Hour + 0.8 * Math.Sqrt(Hour) * a, 1.2 * Math.Sqrt(Hour) * b);
        }));

        Near(0.8, fit, "BTC", "annualVolatility", 0.005);
        Near(1.2, fit, "ETH", "annualVolatility", 0.008);
        Near(2.0, fit, "BTC", "annualDrift", 0.6);
        Assert.InRange(fit.Correlations.Single().Value, fit.Correlations.Single().Low, fit.Correlations.Single().High);
        Assert.InRange(0.7, fit.Correlations.Single().Low - 0.01, fit.Correlations.Single().High + 0.01);
        Assert.All(fit.Fits, f => Assert.True(f.KolmogorovSmirnovP > 0.01 && f.Kurtosis.Fits, f.ToString()));
    }

    [Fact]
    public void The_error_of_a_normals_volatility_is_sigma_over_the_root_of_2_n()
    {
        SimulatedReturns draw = new(2);
        Calibration fit = Fit(CalibrationModel.Gbm, SimulatedReturns.Pair(20_000, _ => (0.01 * draw.Normal(), 0.01 * draw.Normal())));

        Estimate volatility = fit.Find("BTC", "annualVolatility")!;
        Assert.Equal(volatility.Value / Math.Sqrt(40_000), volatility.StandardError, 0.05 * volatility.StandardError);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void Degrees_of_freedom_of_joint_t_returns(int nu)
    {
        SimulatedReturns draw = new(3);
        Calibration fit = Fit(CalibrationModel.StudentT, SimulatedReturns.Pair(8000, _ =>
        {
            (double a, double b) = draw.Normals(0.8);
            double scale = 0.01 * Math.Sqrt((nu - 2) / draw.ChiSquare(nu));
            return (scale * a, scale * b);
        }));

        Near(nu, fit, "", "degreesOfFreedom", 0.6);
        Assert.Equal(nu, fit.Find("", "degreesOfFreedom")!.Value);
        Near(0.01 / Math.Sqrt(Hour), fit, "BTC", "annualVolatility", 0.1);
        Assert.All(fit.Fits, f => Assert.True(f.KolmogorovSmirnovP > 0.01 && f.TailIndex.Fits, f.ToString()));
    }

    [Fact]
    public void Common_and_own_jumps()
    {
        SimulatedReturns draw = new(4);
        const double Common = 200 * Hour;
        (double[] own, double[] mean, double[] size) = ([100 * Hour, 300 * Hour], [-0.02, -0.03], [0.02, 0.03]);
        Calibration fit = Fit(CalibrationModel.JumpDiffusion, SimulatedReturns.Pair(12_000, _ =>
        {
            (double a, double b) = draw.Normals(0.6);
            (int together, double shared) = (draw.Poisson(Common), draw.Normal());
            double Jump(int asset)
            {
                int alone = draw.Poisson(own[asset]);
                double ofCommon = Math.Sqrt(0.8) * shared + Math.Sqrt(0.2) * draw.Normal();
                return (together + alone) * mean[asset] + size[asset] * (Math.Sqrt(together) * ofCommon + Math.Sqrt(alone) * draw.Normal());
            }

            return (0.6 * Math.Sqrt(Hour) * a + Jump(0), 0.9 * Math.Sqrt(Hour) * b + Jump(1));
        }));

        Near(0.6, fit, "BTC", "annualVolatility", 0.012);
        Near(0.9, fit, "ETH", "annualVolatility", 0.02);
        Near(200, fit, "", "common intensityPerYear", 50);
        Near(0.8, fit, "", "sharedPart", 0.2);
        Near(100, fit, "BTC", "own intensityPerYear", 60);
        Near(300, fit, "ETH", "own intensityPerYear", 80);
        Near(-0.02, fit, "BTC", "meanLogSize", 0.004);
        Near(0.03, fit, "ETH", "logSizeVolatility", 0.004);
        Assert.InRange(fit.Fit.Correlation[0, 1], 0.55, 0.65);
    }

    [Fact]
    public void Garch_with_leverage_and_t_innovations()
    {
        SimulatedReturns draw = new(5);
        (double alpha, double gamma, double beta) = (0.05, 0.08, 0.88);
        const double Stationary = 1e-4;
        double[] h = [Stationary, Stationary];
        Calibration fit = Fit(CalibrationModel.Garch, SimulatedReturns.Pair(12_000, _ =>
        {
            (double a, double b) = draw.Normals(0.7);
            double scale = Math.Sqrt(4 / draw.ChiSquare(6));
            double[] e = [Math.Sqrt(h[0]) * scale * a, Math.Sqrt(h[1]) * scale * b];
            for (int i = 0; i < 2; i++)
            {
                h[i] = Stationary * (1 - alpha - gamma / 2 - beta) + (alpha + (e[i] < 0 ? gamma : 0)) * e[i] * e[i] + beta * h[i];
            }

            return (e[0], e[1]);
        }));

        Near(6, fit, "", "degreesOfFreedom", 0.5);
        foreach (string asset in new[] { "BTC", "ETH" })
        {
            Near(alpha, fit, asset, "alpha", 0.015);
            Near(gamma, fit, asset, "gamma", 0.025);
            Near(beta, fit, asset, "beta", 0.025);
        }

        Assert.InRange(fit.Fit.Correlation[0, 1], 0.68, 0.72);
        Assert.All(fit.Fits, f => Assert.True(f.KolmogorovSmirnovP > 0.01, f.ToString()));
    }

    [Fact]
    public void Heston_variance()
    {
        SimulatedReturns draw = new(6);
        (double theta, double kappa, double xi, double rho) = (0.64, 150, 10, -0.5);
        const int Steps = 10;
        double[] v = [theta, theta];
        Calibration fit = Fit(CalibrationModel.Heston, SimulatedReturns.Pair(40_000, _ =>
        {
            double[] sums = [0, 0];
            for (int s = 0; s < Steps; s++)
            {
                (double a, double b) = draw.Normals(0.8);
                double[] w = [a, b];
                for (int i = 0; i < 2; i++)
                {
                    double root = Math.Sqrt(Math.Max(v[i], 0) * Hour / Steps);
                    sums[i] += root * w[i];
                    v[i] += kappa * (theta - Math.Max(v[i], 0)) * Hour / Steps + xi * root * (rho * w[i] + Math.Sqrt(1 - rho * rho) * draw.Normal());
                }
            }

            return (sums[0], sums[1]);
        }));

        Near(0.8, fit, "BTC", "annualVolatility", 0.02);
        foreach (string asset in new[] { "BTC", "ETH" })
        {
            Near(kappa, fit, asset, "meanReversionPerYear", 60);
            Near(xi, fit, asset, "volatilityOfVolatility", 2.5);
            Near(rho, fit, asset, "spotVarianceCorrelation", 0.15);
        }

        Assert.InRange(fit.Fit.Correlation[0, 1], 0.76, 0.84);
    }

    [Fact]
    public void Two_regimes()
    {
        SimulatedReturns draw = new(7);
        bool stressed = false;
        Calibration fit = Fit(CalibrationModel.Regime, SimulatedReturns.Pair(10_000, _ =>
        {
            stressed = draw.Uniform() < (stressed ? 0.9 : 0.02);
            (double a, double b) = draw.Normals(stressed ? 0.95 : 0.5);
            double scale = Math.Sqrt(Hour) * (stressed ? 3 : 1);
            return (0.6 * scale * a, 0.8 * scale * b);
        }));

        Near(0.02, fit, "", "calm to stressed", 0.003);
        Near(0.1, fit, "", "stressed to calm", 0.015);
        Near(0.6, fit, "BTC", "calm volatility", 0.01);
        Near(2.4, fit, "ETH", "stressed volatility", 0.1);
        string market = fit.Fit.Members!["regimes"]!.ToJsonString();
        Assert.Equal(2, fit.Fit.Members!["regimes"]!.AsArray().Count);
        Assert.InRange((double)fit.Fit.Members!["regimes"]![1]!["correlation"]![0]![1]!, 0.93, 0.97);
        Assert.InRange((double)fit.Fit.Members!["regimes"]![0]!["correlation"]![0]![1]!, 0.45, 0.55);
        Assert.DoesNotContain("NaN", market, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_of_a_bootstrap_are_short_for_independent_returns_and_long_for_clusters()
    {
        SimulatedReturns draw = new(8);
        double[][] independent = SimulatedReturns.Pair(4000, _ => (0.01 * draw.Normal(), 0.01 * draw.Normal()));
        double level = 0;
        double[][] clustered = SimulatedReturns.Pair(4000, _ =>
        {
            level = 0.97 * level + 0.25 * draw.Normal();
            return (0.01 * Math.Exp(level) * draw.Normal(), 0.01 * Math.Exp(level) * draw.Normal());
        });

        Assert.InRange(Fit(CalibrationModel.Bootstrap, independent).Find("", "meanBlockBars")!.Value, 1, 12);
        Assert.InRange(Fit(CalibrationModel.Bootstrap, clustered).Find("", "meanBlockBars")!.Value, 25, 200);
    }

    [Fact]
    public void A_price_that_does_not_move_and_assets_that_move_as_one_are_faults()
    {
        SimulatedReturns draw = new(9);
        double[] moving = [.. Enumerable.Range(0, 100).Select(_ => draw.Normal())];

        Parsed<Calibration> still = MarketCalibrator.Fit(SimulatedReturns.Panel(moving, new double[100]), new CalibrationOptions(CalibrationModel.Gbm));
        Parsed<Calibration> twice = MarketCalibrator.Fit(SimulatedReturns.Panel(moving, moving), new CalibrationOptions(CalibrationModel.Gbm));

        Assert.Equal("ETH.csv  has a price of ETH that does not move in the window", Assert.Single(still.Diagnostics).ToString());
        Assert.Contains("the nearest are BTC and ETH (1.0000)", Assert.Single(twice.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    private static Calibration Fit(CalibrationModel model, double[][] returns)
    {
        Parsed<Calibration> parsed = MarketCalibrator.Fit(SimulatedReturns.Panel(returns), new CalibrationOptions(model));
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }

    // Within errors that are themselves small enough to mean something.
    private static void Near(double expected, Calibration fit, string asset, string name, double mostError)
    {
        Estimate estimate = fit.Find(asset, name)!;
        Assert.True(estimate.StandardError > 0 && estimate.StandardError <= mostError, $"{estimate}: expected an error of at most {mostError}");
        Assert.True(Math.Abs(estimate.Value - expected) <= MostErrors * estimate.StandardError, $"{estimate}: expected {expected}");
    }
}
