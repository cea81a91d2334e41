using System.Collections.Immutable;
using StressGpu.Input.Calibrations;
using StressGpu.Input.Correlations;
using StressGpu.Input.Json;

namespace StressGpu.Input;

/// <summary>Fits market models to prices.</summary>
public static class MarketCalibrator
{
    private const double LeastDeviation = 1e-9;

    /// <summary>Fits a model to joint returns; faults where the prices allow none.</summary>
    public static Parsed<Calibration> Fit(PricePanel prices, CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(options);
        Faults faults = new();
        ReturnSample sample = new(prices.Returns);
        return Check(prices, sample, faults) ? faults.Result(Describe(FitOf(sample, options), options)) : faults.Result<Calibration>(null);
    }

    private static MarketFit FitOf(ReturnSample sample, CalibrationOptions options) => options.Model switch
    {
        CalibrationModel.Gbm => new GbmFit(sample),
        CalibrationModel.StudentT => new StudentTFit(sample),
        CalibrationModel.JumpDiffusion => new JumpDiffusionFit(sample),
        CalibrationModel.Garch => new GarchFit(sample),
        CalibrationModel.Heston => new HestonFit(sample, options.Seed),
        CalibrationModel.Regime => new RegimeFit(sample, options.Regimes),
        CalibrationModel.Bootstrap => new HistoryFit(sample, isBootstrap: true),
        CalibrationModel.Historical => new HistoryFit(sample, isBootstrap: false),
        _ => throw new ArgumentOutOfRangeException(nameof(options)),
    };

    private static bool Check(PricePanel prices, ReturnSample sample, Faults faults)
    {
        for (int a = 0; a < sample.Assets; a++)
        {
            if (!(sample.Deviation(a) > LeastDeviation))
            {
                faults.Error(new SourcePlace(prices.Reports[a].File), "", $"has a price of {sample.Returns.Assets[a]} that does not move in the window");
            }
        }

        if (!faults.HasErrors && NearestCorrelation.SmallestEigenvalue(sample.Correlation) < NearestCorrelation.LeastEigenvalue)
        {
            PairCorrelation nearest = Pairs(sample).MaxBy(p => Math.Abs(p.Value))!;
            string message = FormattableString.Invariant($"makes the correlation matrix singular: the nearest are {nearest.First} and {nearest.Second} ({nearest.Value:0.0000}), ")
                + $"{sample.Count} returns of {sample.Assets} assets; expected assets that move apart";
            faults.Error(new SourcePlace(prices.Reports[sample.Returns.Assets.IndexOf(nearest.Second)].File), "", message);
        }

        return !faults.HasErrors;
    }

    private static Calibration Describe(MarketFit fit, CalibrationOptions options)
    {
        GoodnessOfFit goodness = new(fit, options.Seed);
        ReturnSample sample = fit.Sample;
        int pairs = sample.Assets * (sample.Assets - 1) / 2;
        return new Calibration
        {
            Options = options,
            Method = fit.Method,
            Returns = sample.Returns,
            Estimates = Estimates(fit),
            Correlations = [.. Pairs(sample)],
            MeanCorrelation = goodness.Correlation,
            Fits = goodness.Assets,
            JointLogLikelihood = fit.JointLogLikelihood,
            Parameters = fit.ParametersOfAsset == 0 ? 0 : sample.Assets * fit.OwnParametersOfAsset + fit.ParametersOfMarket + pairs,
            Notes = fit.Notes,
            Fit = fit,
        };
    }

    // Volatility and drift stand before what the model adds. The drift is that of the price: log of the mean of e^r.
    private static ImmutableArray<Estimate> Estimates(MarketFit fit)
    {
        ReturnSample sample = fit.Sample;
        List<Estimate> all = [.. fit.Estimates.Where(e => e.Asset.Length == 0)];
        for (int a = 0; a < sample.Assets; a++)
        {
            string asset = sample.Returns.Assets[a];
            double drift = Math.Log(sample.Values[a].Average(Math.Exp)) / sample.Years;
            all.Add(new Estimate(asset, "annualVolatility", fit.AnnualVolatility(a), fit.AnnualVolatilityError(a), IsFraction: true));
            all.Add(new Estimate(asset, "annualDrift", drift, sample.Volatility(a) / Math.Sqrt(sample.Count * sample.Years), IsFraction: true));
            all.AddRange(fit.Estimates.Where(e => e.Asset == asset));
        }

        return [.. all];
    }

    private static IEnumerable<PairCorrelation> Pairs(ReturnSample sample)
    {
        for (int a = 0; a < sample.Assets; a++)
        {
            for (int b = a + 1; b < sample.Assets; b++)
            {
                yield return PairCorrelation.Of(sample.Returns.Assets[a], sample.Returns.Assets[b], sample.Correlation[a, b], sample.Count);
            }
        }
    }
}
