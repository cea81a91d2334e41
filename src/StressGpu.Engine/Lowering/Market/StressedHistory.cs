using MathNet.Numerics.LinearAlgebra;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// A history under the overlays: deviations from the mean times the multiplier, and, with a correlation stress, whitened by the
/// factor of their own correlation and coloured by that of the stressed one.
/// </summary>
internal sealed class StressedHistory
{
    // What is added to the diagonal, so that assets that move together to the last digit have a factor.
    private const double Ridge = 1e-9;

    private readonly Matrix<double> deviations;

    public StressedHistory(StressedMarket market, PriceHistory history)
    {
        if (history.Assets != market.Assets)
        {
            throw new ArgumentException("a history has a column for each asset of the scenario", nameof(history));
        }

        Matrix<double> returns = Matrix<double>.Build.Dense(history.Bars, history.Assets, (bar, asset) => history[bar, asset]);
        Means = returns.ColumnSums() / history.Bars;
        Matrix<double> own = Matrix<double>.Build.Dense(
            history.Bars, history.Assets, (bar, asset) => history[bar, asset] - Means[asset]);
        deviations = market.Multiplier * (market.Stressed(0) == 0 ? own : Recoloured(market, own));
    }

    /// <summary>Mean log return of a bar by asset, as it was.</summary>
    public Vector<double> Means { get; }

    /// <summary>Number of bars.</summary>
    public int Bars => deviations.RowCount;

    /// <summary>Deviation of a bar's log return from its mean.</summary>
    public double Deviation(int bar, int asset) => deviations[bar, asset];

    /// <summary>Variance of a bar's log return by asset.</summary>
    public double Variance(int asset) => deviations.Column(asset).DotProduct(deviations.Column(asset)) / Bars;

    private static Matrix<double> Recoloured(StressedMarket market, Matrix<double> own)
    {
        int assets = own.ColumnCount;
        Matrix<double> covariance = own.TransposeThisAndMultiply(own) / own.RowCount;
        double[] scale = [.. covariance.Diagonal().Enumerate().Select(v => v > 0 ? Math.Sqrt(v) : 1)];
        Matrix<double> correlation = Matrix<double>.Build.Dense(
            assets, assets, (row, column) => row == column ? 1 + Ridge : covariance[row, column] / (scale[row] * scale[column]));
        Matrix<double> stressed = Matrix<double>.Build.Dense(
            assets, assets, (row, column) => row == column ? 1 + Ridge : market.Stressed(correlation[row, column]));
        Matrix<double> colouring = stressed.Cholesky().Factor * correlation.Cholesky().Factor.Inverse();
        Matrix<double> scaled = Matrix<double>.Build.Dense(
            assets, assets, (row, column) => scale[row] * colouring[row, column] / scale[column]);
        return own.TransposeAndMultiply(scaled);
    }
}
