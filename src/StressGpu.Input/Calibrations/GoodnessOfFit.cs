using System.Collections.Immutable;

namespace StressGpu.Input.Calibrations;

/// <summary>Compares a fitted model with its data, where there is no closed form by simulated windows as long as the data.</summary>
internal sealed class GoodnessOfFit
{
    private const uint Purpose = 1;
    private const int MostWindows = 400;
    private const int LeastWindows = 40;
    private const double MostReturns = 2e7;

    private readonly MarketFit fit;
    private readonly double[][] volatilities;
    private readonly double[][] kurtoses;
    private readonly double[][] tails;
    private readonly double[] correlations;

    public GoodnessOfFit(MarketFit fit, ulong seed)
    {
        this.fit = fit;
        ReturnSample sample = fit.Sample;
        int windows = (int)Math.Clamp(MostReturns / ((double)sample.Count * sample.Assets), LeastWindows, MostWindows);
        double[][] window = [.. sample.Values.Select(v => new double[v.Length])];
        (volatilities, kurtoses, tails) = (Rows(windows), Rows(windows), Rows(windows));
        correlations = new double[windows];
        for (int w = 0; w < windows; w++)
        {
            fit.Simulate(new PhiloxStream(seed, Purpose, (uint)w), window);
            for (int a = 0; a < sample.Assets; a++)
            {
                volatilities[a][w] = Math.Sqrt(Moments.Variance(window[a]) / sample.Years);
                kurtoses[a][w] = Moments.ExcessKurtosis(window[a]);
                tails[a][w] = Moments.TailIndex(window[a]);
            }

            correlations[w] = MeanCorrelation(window);
        }
    }

    /// <summary>Mean off-diagonal correlation, data against model.</summary>
    public Comparison Correlation => Compare(MeanCorrelation(fit.Sample.Values), correlations);

    public ImmutableArray<AssetFit> Assets => [.. Enumerable.Range(0, fit.Sample.Assets).Select(Of)];

    private double[][] Rows(int windows) => [.. fit.Sample.Values.Select(_ => new double[windows])];

    private AssetFit Of(int asset)
    {
        ReturnSample sample = fit.Sample;
        double logLikelihood = Enumerable.Range(0, sample.Count).Sum(bar => fit.LogDensity(asset, bar));
        double[] residuals = [.. Enumerable.Range(0, sample.Count).Select(bar => fit.Distribution(asset, bar)).Order()];
        double distance = KolmogorovSmirnov.Distance(residuals);
        double tail = Moments.TailIndex(sample.Values[asset]);
        return new AssetFit
        {
            Asset = sample.Returns.Assets[asset],
            LogLikelihood = logLikelihood,
            Aic = 2 * fit.ParametersOfAsset - 2 * logLikelihood,
            Parameters = fit.ParametersOfAsset,
            KolmogorovSmirnov = distance,
            KolmogorovSmirnovP = KolmogorovSmirnov.PValue(distance, sample.Count),
            Volatility = Compare(sample.Volatility(asset), volatilities[asset]),
            Kurtosis = Compare(sample.Kurtosis(asset), kurtoses[asset]),
            TailIndex = Compare(tail, tails[asset]),
            TailIndexError = tail / Math.Sqrt(Moments.TailCount(sample.Count)),
        };
    }

    private static Comparison Compare(double data, double[] model)
    {
        double[] sorted = [.. model.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new Comparison(data, At(0.5), At(0.025), At(0.975));
    }

    private static double MeanCorrelation(double[][] values)
    {
        (double sum, int count) = (0, 0);
        for (int a = 0; a < values.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                sum += Moments.Correlation(values[a], values[b]);
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
