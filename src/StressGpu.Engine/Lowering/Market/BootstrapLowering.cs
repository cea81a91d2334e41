using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Rows of a history to draw from. Recentred, their mean is (mu - s^2/2) times the bar, s^2 their own variance a year, as the drift
/// of a log price is; otherwise it is what it was.
/// </summary>
internal static class BootstrapLowering
{
    public static LoweredMarket Lower(StressedMarket market, BootstrapModel model)
    {
        int bar = market.StepsIn(model.History.BarMinutes);
        var history = new StressedHistory(market, model.History);
        return new LoweredMarket
        {
            Arrays = new MarketArrays
            {
                Kind = MarketKind.Bootstrap,
                Deviations = market.Deviations(market.Volatility),
                Terms = Bridge(bar),
                Thresholds = [ThresholdTable.Of(1 / model.MeanBlockBars)],
                History = Rows(market, history, asset => model.Recentre
                    ? market.AnnualDrift(asset) * market.StepYears * bar - history.Variance(asset) / 2
                    : history.Means[asset]),
            },
            Loadings = market.Loadings(),
            LogDrift = market.Each(_ => 0),
            Constants = new MarketConstants { BarSteps = bar, Rows = history.Bars },
            FloatsPerAsset = 1,
            FloatsPerPath = 1,
        };
    }

    /// <summary>By m, the steps left in the bar: 1/m and sqrt((m - 1)/m).</summary>
    private static float[] Bridge(int bar)
    {
        var terms = new float[BootstrapTerms.Share(bar + 1)];
        for (int left = 1; left <= bar; left++)
        {
            terms[BootstrapTerms.Share(left)] = (float)(1.0 / left);
            terms[BootstrapTerms.Spread(left)] = (float)Math.Sqrt((left - 1.0) / left);
        }

        return terms;
    }

    private static float[] Rows(StressedMarket market, StressedHistory history, Func<int, double> mean)
    {
        var rows = new float[history.Bars * market.Padded];
        for (int asset = 0; asset < market.Assets; asset++)
        {
            double own = mean(asset);
            for (int bar = 0; bar < history.Bars; bar++)
            {
                rows[bar * market.Padded + asset] = (float)(own + history.Deviation(bar, asset));
            }
        }

        return rows;
    }
}
