using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Heston in units of a step. The multiplier m makes every variance m^2 times what it would be: theta and the start take m^2, xi m.
/// </summary>
internal static class HestonLowering
{
    public static LoweredMarket Lower(StressedMarket market, HestonModel model) => new()
    {
        Arrays = new MarketArrays
        {
            Kind = MarketKind.Heston,
            Deviations = market.Deviations(market.Volatility),
            Terms = Terms(market, model),
        },
        Loadings = market.UnitLoadings(),
        LogDrift = market.Each(asset => market.AnnualDrift(asset) * market.StepYears),
        FloatsPerAsset = 1,
    };

    private static float[] Terms(StressedMarket market, HestonModel model)
    {
        var terms = new float[HestonTerms.Of(market.Padded, 0)];
        for (int asset = 0; asset < market.Assets; asset++)
        {
            AssetHeston heston = model.Assets[asset];
            double speed = heston.MeanReversionPerYear * market.StepYears;
            double noise = market.Multiplier * heston.VolatilityOfVolatility * market.StepYears;
            double rho = heston.SpotVarianceCorrelation;
            double start = heston.StartVolatility is { } volatility ? market.Multiplier * volatility : market.Volatility(asset);
            terms[HestonTerms.Of(asset, HestonTerms.Pull)] = (float)(speed * market.StepVariance(asset));
            terms[HestonTerms.Of(asset, HestonTerms.MinusSpeed)] = (float)-speed;
            terms[HestonTerms.Of(asset, HestonTerms.Joint)] = (float)(noise * rho);
            terms[HestonTerms.Of(asset, HestonTerms.Own)] = (float)(noise * Math.Sqrt(1 - rho * rho));
            terms[HestonTerms.Of(asset, HestonTerms.Start)] = (float)(start * start * market.StepYears);
        }

        return terms;
    }
}
