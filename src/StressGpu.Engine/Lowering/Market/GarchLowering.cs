using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>GARCH in units of a bar; its stationary variance is the asset's, after the multiplier.</summary>
internal static class GarchLowering
{
    public static LoweredMarket Lower(StressedMarket market, GarchModel model)
    {
        int bar = market.StepsIn(model.BarMinutes);
        MarketConstants chi = model.DegreesOfFreedom is { } nu ? MarketLowering.ChiSquareOf(nu) : default;
        return new LoweredMarket
        {
            Arrays = new MarketArrays
            {
                Kind = MarketKind.Garch,
                Deviations = market.Deviations(market.Volatility),
                Terms = Terms(market, model, bar),
            },
            Loadings = market.UnitLoadings(),
            LogDrift = market.Each(asset => market.AnnualDrift(asset) * market.StepYears),
            Constants = chi with { BarSteps = bar, ShareOfBar = (float)(1.0 / bar), MinusHalfShare = (float)(-0.5 / bar) },
            FloatsPerAsset = 2,
            FloatsPerPath = 1,
        };
    }

    private static float[] Terms(StressedMarket market, GarchModel model, int bar)
    {
        var terms = new float[GarchTerms.Of(market.Padded, 0)];
        for (int asset = 0; asset < market.Assets; asset++)
        {
            AssetGarch garch = model.Assets[asset];
            double stationary = market.StepVariance(asset) * bar;
            double start = garch.StartVolatility is { } volatility
                ? market.Multiplier * volatility * (market.Multiplier * volatility) * market.StepYears * bar
                : stationary;
            terms[GarchTerms.Of(asset, GarchTerms.Omega)] = (float)(stationary * (1 - garch.Alpha - garch.Gamma / 2 - garch.Beta));
            terms[GarchTerms.Of(asset, GarchTerms.Alpha)] = (float)garch.Alpha;
            terms[GarchTerms.Of(asset, GarchTerms.Gamma)] = (float)garch.Gamma;
            terms[GarchTerms.Of(asset, GarchTerms.Beta)] = (float)garch.Beta;
            terms[GarchTerms.Of(asset, GarchTerms.Start)] = (float)start;
        }

        return terms;
    }
}
