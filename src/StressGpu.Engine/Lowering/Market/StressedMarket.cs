using MathNet.Numerics.LinearAlgebra;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What all models lower with: rates per step after the overlays on volatility and correlation.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class StressedMarket(Scenario scenario)
{
    /// <summary>Number of assets.</summary>
    public int Assets => scenario.Assets.Length;

    /// <summary>Number of quads.</summary>
    public int Quads => (Assets + 3) / 4;

    /// <summary>Assets rounded up to whole quads.</summary>
    public int Padded => 4 * Quads;

    /// <summary>Factor of every volatility.</summary>
    public double Multiplier => scenario.Market.VolatilityMultiplier;

    /// <summary>Length of a step, years.</summary>
    public double StepYears => scenario.Horizon.StepYears;

    /// <summary>Number of steps.</summary>
    public int Steps => scenario.Horizon.Steps;

    /// <summary>Drift of an asset's price per year.</summary>
    public double AnnualDrift(int asset) => scenario.Assets[asset].AnnualDrift;

    /// <summary>Volatility of an asset per square root of a year, after the multiplier.</summary>
    public double Volatility(int asset) => Multiplier * scenario.Assets[asset].AnnualVolatility;

    /// <summary>Variance of an asset's log return in a step, after the multiplier.</summary>
    public double StepVariance(int asset) => Volatility(asset) * Volatility(asset) * StepYears;

    /// <summary>Drift of log price in a step that makes the price drift at mu: (mu - sigma^2/2) dt.</summary>
    public double LogDrift(int asset) => (AnnualDrift(asset) - Volatility(asset) * Volatility(asset) / 2) * StepYears;

    /// <summary>Steps in so many minutes, a multiple of the step.</summary>
    public int StepsIn(double minutes) => Math.Max(1, (int)Math.Round(minutes / scenario.Horizon.StepMinutes));

    /// <summary>sigma sqrt(dt) times the Cholesky factor of the market's correlation, in tiles; sigma enters here and nowhere else.</summary>
    public float[] Loadings() => Loadings(scenario.Market.Correlation, Volatility);

    /// <summary>The same with one volatility per square root of a year for all assets.</summary>
    public float[] NoiseLoadings(double volatility) => Loadings(scenario.Market.Correlation, _ => volatility);

    /// <summary>The Cholesky factor of the market's correlation alone, in tiles.</summary>
    public float[] UnitLoadings() => Tiles(scenario.Market.Correlation, _ => 1);

    /// <summary>The same of a correlation of its own, which is stressed here, and volatilities per square root of a year.</summary>
    public float[] Loadings(CorrelationMatrix correlation, Func<int, double> volatility)
    {
        double rootStep = Math.Sqrt(StepYears);
        return Tiles(correlation, asset => volatility(asset) * rootStep);
    }

    /// <summary>Standard deviations of a step's log return by asset, padded.</summary>
    public float[] Deviations(Func<int, double> volatility)
    {
        double rootStep = Math.Sqrt(StepYears);
        return PerAsset(asset => (float)(volatility(asset) * rootStep));
    }

    /// <summary>A number of each asset, padded.</summary>
    public float[] PerAsset(Func<int, float> value)
    {
        var values = new float[Padded];
        for (int asset = 0; asset < Assets; asset++)
        {
            values[asset] = value(asset);
        }

        return values;
    }

    /// <summary>A number of each asset.</summary>
    public double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, Assets).Select(value)];

    /// <summary>rho + w (1 - rho).</summary>
    public double Stressed(double correlation)
    {
        double weight = scenario.Market.CorrelationStress;
        return weight == 0 ? correlation : correlation + weight * (1 - correlation);
    }

    private float[] Tiles(CorrelationMatrix correlation, Func<int, double> scale)
    {
        Matrix<double> factor = Matrix<double>.Build
            .Dense(Assets, Assets, (row, column) => Stressed(correlation[row, column]))
            .Cholesky().Factor;
        var tiles = new float[StateShape.LoadingsOf(Quads)];
        for (int row = 0; row < Assets; row++)
        {
            double scaled = scale(row);
            for (int column = 0; column <= row; column++)
            {
                int tile = row / 4 * (row / 4 + 1) / 2 + column / 4;
                tiles[16 * tile + 4 * (row % 4) + column % 4] = (float)(scaled * factor[row, column]);
            }
        }

        return tiles;
    }
}
