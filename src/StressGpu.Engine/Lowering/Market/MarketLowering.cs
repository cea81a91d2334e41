using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>From a price model to the compiled market and what it reads.</summary>
internal static class MarketLowering
{
    /// <summary>Lowers the scenario's model with the overlays on volatility and correlation.</summary>
    public static LoweredMarket Lower(Scenario scenario)
    {
        var market = new StressedMarket(scenario);
        return scenario.Market.Model switch
        {
            GbmModel => Gbm(market, MarketKind.Gbm),
            StudentTModel studentT => Gbm(market, MarketKind.StudentT) with { Constants = ChiSquareOf(studentT.DegreesOfFreedom) },
            JumpDiffusionModel jumps => JumpLowering.Lower(market, jumps),
            GarchModel garch => GarchLowering.Lower(market, garch),
            HestonModel heston => HestonLowering.Lower(market, heston),
            RegimeModel regimes => RegimeLowering.Lower(market, regimes),
            BootstrapModel bootstrap => BootstrapLowering.Lower(market, bootstrap),
            HistoricalModel historical => HistoricalLowering.Lower(market, historical),
            _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario.Market.Model, "not a price model"),
        };
    }

    /// <summary>Volatilities and drifts of the assets.</summary>
    public static LoweredMarket Gbm(StressedMarket market, MarketKind kind) => new()
    {
        Arrays = new MarketArrays { Kind = kind, Deviations = market.Deviations(market.Volatility) },
        Loadings = market.Loadings(),
        LogDrift = market.Each(market.LogDrift),
    };

    /// <summary>The scalars of a t with nu degrees of freedom.</summary>
    public static MarketConstants ChiSquareOf(int degreesOfFreedom) => new()
    {
        ChiWords = degreesOfFreedom / 2,
        ChiOdd = degreesOfFreedom % 2,
        ChiScale = degreesOfFreedom - 2,
    };
}
