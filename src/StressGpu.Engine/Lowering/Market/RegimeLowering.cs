using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Regimes: a Cholesky factor, drifts and standard deviations of each, and the chain as thresholds.</summary>
internal static class RegimeLowering
{
    public static LoweredMarket Lower(StressedMarket market, RegimeModel model) => new()
    {
        Arrays = new MarketArrays
        {
            Kind = MarketKind.Regime,
            Deviations = [.. model.Regimes.SelectMany(regime => market.Deviations(Volatility(market, regime)))],
            Terms = [.. model.Regimes.SelectMany(regime => market.PerAsset(asset => (float)Drift(market, regime, asset)))],
            Thresholds = [.. Chain(model), 0],
        },
        Loadings = [.. model.Regimes.SelectMany(regime => market.Loadings(regime.Correlation, Volatility(market, regime)))],
        LogDrift = market.Each(_ => 0),
        Constants = new MarketConstants
        {
            BarSteps = market.StepsIn(model.EveryMinutes),
            Regimes = model.Regimes.Length,
            StartRegime = model.Start ?? -1,
        },
        FloatsPerPath = 1,
    };

    /// <summary>The stationary distribution and then every row, as rising thresholds.</summary>
    private static IEnumerable<int> Chain(RegimeModel model) =>
        ThresholdTable.Rising(StationaryDistribution.Of(model))
            .Concat(model.Regimes.SelectMany(regime => ThresholdTable.Rising(regime.Transition)));

    private static Func<int, double> Volatility(StressedMarket market, MarketRegime regime) =>
        asset => market.Multiplier * regime.AnnualVolatilities[asset];

    private static double Drift(StressedMarket market, MarketRegime regime, int asset)
    {
        double volatility = Volatility(market, regime)(asset);
        return (regime.AnnualDrifts[asset] - volatility * volatility / 2) * market.StepYears;
    }
}
