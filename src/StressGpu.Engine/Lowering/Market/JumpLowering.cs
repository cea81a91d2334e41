using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Merton jumps: clocks as thresholds, sizes by asset, and drifts less what jumps add in the mean.</summary>
internal static class JumpLowering
{
    public static LoweredMarket Lower(StressedMarket market, JumpDiffusionModel model)
    {
        LoweredMarket gbm = MarketLowering.Gbm(market, MarketKind.Jump);
        double ownIntensity = model.Assets.Sum(a => a.IntensityPerYear);
        int[] common = ThresholdTable.Poisson(model.CommonIntensityPerYear * market.StepYears);
        int[] own = ThresholdTable.Poisson(ownIntensity * market.StepYears);
        return gbm with
        {
            Arrays = gbm.Arrays with
            {
                Terms = Terms(market, model),
                Thresholds = [.. common, .. own, .. Assets(market, model, ownIntensity)],
            },
            LogDrift = market.Each(asset => market.LogDrift(asset) - Compensator(market, model, asset) * market.StepYears),
            Constants = new MarketConstants { CommonJumps = common.Length, OwnJumps = own.Length },
        };
    }

    /// <summary>Where the interval of each asset begins among own jumps, [padded asset + 1]; an asset without is empty.</summary>
    private static IEnumerable<int> Assets(StressedMarket market, JumpDiffusionModel model, double total)
    {
        double before = 0;
        for (int asset = 0; asset <= market.Padded; asset++)
        {
            yield return total > 0 ? ThresholdTable.Of(before / total) : 0;
            before += asset < market.Assets ? model.Assets[asset].IntensityPerYear : 0;
        }
    }

    /// <summary>lambda (e^(m + s^2/2) - 1) of both kinds of jumps, per year.</summary>
    private static double Compensator(StressedMarket market, JumpDiffusionModel model, int asset)
    {
        AssetJumps jumps = model.Assets[asset];
        return Growth(model.CommonIntensityPerYear, jumps.CommonMeanLogSize, market.Multiplier * jumps.CommonLogSizeVolatility)
            + Growth(jumps.IntensityPerYear, jumps.MeanLogSize, market.Multiplier * jumps.LogSizeVolatility);
    }

    private static double Growth(double intensity, double mean, double deviation) =>
        intensity > 0 ? intensity * (MoneyMath.Exp(mean + deviation * deviation / 2) - 1) : 0;

    private static float[] Terms(StressedMarket market, JumpDiffusionModel model)
    {
        var terms = new float[JumpTerms.Of(market.Padded, 0)];
        for (int asset = 0; asset < market.Assets; asset++)
        {
            AssetJumps jumps = model.Assets[asset];
            double common = market.Multiplier * jumps.CommonLogSizeVolatility;
            double own = market.Multiplier * jumps.LogSizeVolatility;
            terms[JumpTerms.Of(asset, JumpTerms.CommonMean)] = (float)jumps.CommonMeanLogSize;
            terms[JumpTerms.Of(asset, JumpTerms.SharedDeviation)] = (float)(common * Math.Sqrt(model.SharedPart));
            terms[JumpTerms.Of(asset, JumpTerms.CommonOwnVariance)] = (float)(common * common * (1 - model.SharedPart));
            terms[JumpTerms.Of(asset, JumpTerms.OwnMean)] = (float)jumps.MeanLogSize;
            terms[JumpTerms.Of(asset, JumpTerms.OwnVariance)] = (float)(own * own);
        }

        return terms;
    }
}
