using MathNet.Numerics.Statistics;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>Fair prices against the closed forms of geometric Brownian motion (validation.md, second row).</summary>
public sealed class GbmTests
{
    private const int Paths = 20_000;

    // 28 statements are checked: at 4.5 standard errors the chance that a right simulator fails one is 2e-4.
    private const double Errors = 4.5;

    private static readonly double[] Volatilities = [0.8, 0.5, 1.2, 0.3, 0.6];
    private static readonly double[] Drifts = [0.1, -0.2, 0, 0.5, 0];

    private static readonly double[,] Correlations =
    {
        { 1, 0.8, -0.3, 0.1, 0.5 },
        { 0.8, 1, -0.2, 0, 0.4 },
        { -0.3, -0.2, 1, 0.2, 0 },
        { 0.1, 0, 0.2, 1, 0.6 },
        { 0.5, 0.4, 0, 0.6, 1 },
    };

    [Fact]
    public void Terminal_moments_and_correlations_are_the_closed_forms()
    {
        double[][] logs = LogPrices(row: 12);
        double n = Paths;
        for (int asset = 0; asset < 5; asset++)
        {
            (double sigma, double mu) = (Volatilities[asset], Drifts[asset]);

            // One year: log F ~ N(mu - sigma^2/2, sigma^2): sigma enters once. E F = exp(mu), sd F = exp(mu) sqrt(exp(sigma^2) - 1).
            Assert.Equal(mu - sigma * sigma / 2, logs[asset].Average(), Errors * sigma / Math.Sqrt(n));
            Assert.Equal(sigma * sigma, logs[asset].Variance(), Errors * sigma * sigma * Math.Sqrt(2 / n));
            double spread = Math.Exp(mu) * Math.Sqrt(Math.Exp(sigma * sigma) - 1);
            Assert.Equal(Math.Exp(mu), logs[asset].Average(Math.Exp), Errors * spread / Math.Sqrt(n));
        }

        AssertCorrelations(logs);
    }

    [Fact]
    public void Increments_have_the_correlations_of_the_scenario_and_none_in_time()
    {
        double[][] first = Increments(3);
        double[][] second = Increments(4);

        AssertCorrelations(first);
        for (int asset = 0; asset < 5; asset++)
        {
            // A month is a twelfth of the year's variance.
            double variance = Volatilities[asset] * Volatilities[asset] / 12;
            Assert.Equal(variance, first[asset].Variance(), Errors * variance * Math.Sqrt(2.0 / Paths));
            Assert.InRange(Math.Abs(Correlation.Pearson(first[asset], second[asset])), 0, Errors / Math.Sqrt(Paths));
        }
    }

    private static void AssertCorrelations(double[][] values)
    {
        for (int a = 0; a < 5; a++)
        {
            for (int b = 0; b < a; b++)
            {
                // Fisher: the error of a sample correlation is (1 - rho^2)/sqrt(n).
                double rho = Correlations[a, b];
                Assert.Equal(rho, Correlation.Pearson(values[a], values[b]), Errors * (1 - rho * rho) / Math.Sqrt(Paths));
            }
        }
    }

    private static double[][] Increments(int row) =>
        [.. LogPrices(row + 1).Zip(LogPrices(row), (after, before) => after.Zip(before, (x, y) => x - y).ToArray())];

    /// <summary>log(F/F0) at a row, by asset and path.</summary>
    private static double[][] LogPrices(int row)
    {
        var logs = new double[5][];
        for (int asset = 0; asset < 5; asset++)
        {
            logs[asset] = [.. Rows.Value.Select(path => Math.Log(path[row][asset] / 100))];
        }

        return logs;
    }

    private static readonly Lazy<double[][][]> Rows = new(() =>
    {
        Scenario scenario = Scenarios.Plain(5) with
        {
            Horizon = new Horizon(365 * 24, Horizon.MinutesPerYear / 12),
            Market = new Market(new CorrelationMatrix(5, [.. Correlations.Cast<double>()])),
            Assets =
            [
                .. Enumerable.Range(0, 5).Select(asset =>
                    Scenarios.Asset(asset) with { AnnualVolatility = Volatilities[asset], AnnualDrift = Drifts[asset] }),
            ],
        };
        using var replayed = new Replayed(scenario, PositionBook.Empty);
        return [.. Enumerable.Range(0, Paths).Select(path => Replayed.Assets(replayed.Path(path).Rows, ReplayLayout.Fair))];
    });
}
