using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A window of history as the drifts of geometric Brownian motions that have the noise's volatility.</summary>
internal static class HistoricalLowering
{
    public static LoweredMarket Lower(StressedMarket market, HistoricalModel model)
    {
        int bar = market.StepsIn(model.History.BarMinutes);
        if (model.History.Bars * (long)bar < market.Steps)
        {
            throw new ArgumentException("the window is shorter than the horizon", nameof(model));
        }

        var history = new StressedHistory(market, model.History);
        double noise = market.Multiplier * model.AnnualNoiseVolatility;
        return new LoweredMarket
        {
            Arrays = new MarketArrays { Kind = MarketKind.Gbm, Deviations = market.Deviations(_ => noise) },
            Loadings = market.NoiseLoadings(noise),
            LogDrift = market.Each(_ => -noise * noise / 2 * market.StepYears),
            LogReturns =
            [
                .. Enumerable.Range(0, market.Steps).Select(step => market.Each(asset =>
                    (history.Means[asset] + history.Deviation(step / bar, asset)) / bar)),
            ],
        };
    }
}
