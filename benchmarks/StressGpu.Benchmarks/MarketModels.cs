using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>Market models with parameters as they are estimated for coins, at the volatilities of a scenario's assets.</summary>
internal static class MarketModels
{
    private const int HistoryBars = 4096;

    /// <summary>Every model by name.</summary>
    public static IEnumerable<(string Name, PriceModel Model)> Of(Scenario scenario)
    {
        int assets = scenario.Assets.Length;
        double step = scenario.Horizon.StepMinutes;
        yield return ("gbm, once more", new GbmModel());
        yield return ("studentT, nu 4", new StudentTModel(4));
        yield return ("studentT, nu 5", new StudentTModel(5));
        yield return ("jumpDiffusion", new JumpDiffusionModel(50, 0.7, Each(assets, _ => new AssetJumps(-0.02, 0.03, 50, -0.01, 0.03))));
        yield return ("garch, t, bars of an hour", new GarchModel(60 * step, 5, Each(assets, _ => new AssetGarch(0.08, 0.04, 0.88, null))));
        yield return ("garch, t, bars of a step", new GarchModel(step, 5, Each(assets, _ => new AssetGarch(0.08, 0.04, 0.88, null))));
        yield return ("heston", new HestonModel(Each(assets, _ => new AssetHeston(10, 2, -0.4, null))));
        yield return ("regime, 2", Regimes(scenario, 2));
        yield return ("regime, 3", Regimes(scenario, 3));
        yield return ("bootstrap, bars of a step", new BootstrapModel(History(assets, step), 24));
        yield return ("bootstrap, bars of an hour", new BootstrapModel(History(assets, 60 * step), 24));
        yield return ("historical with noise", new HistoricalModel(History(assets, step), 0.3));
    }

    private static ImmutableArray<T> Each<T>(int assets, Func<int, T> of) => [.. Enumerable.Range(0, assets).Select(of)];

    /// <summary>Regimes around the assets' own volatilities; the mean variance is theirs.</summary>
    private static RegimeModel Regimes(Scenario scenario, int count) => new(60 * scenario.Horizon.StepMinutes, null,
    [
        .. Enumerable.Range(0, count).Select(index => new MarketRegime
        {
            Name = "regime",
            Transition = [.. Enumerable.Range(0, count).Select(to => to == index ? 0.8 : 0.2 / (count - 1))],
            AnnualVolatilities = [.. scenario.Assets.Select(a => a.AnnualVolatility * Math.Sqrt(2.0 * (index + 1) / (count + 1)))],
            AnnualDrifts = [.. scenario.Assets.Select(a => a.AnnualDrift)],
            Correlation = scenario.Market.Correlation,
        }),
    ]);

    /// <summary>Bars of the size that the assets' first volatility, 80 % a year, makes; only their cost matters here.</summary>
    private static PriceHistory History(int assets, double barMinutes)
    {
        double size = 0.8 * Math.Sqrt(barMinutes / Horizon.MinutesPerYear);
        return new PriceHistory
        {
            BarMinutes = barMinutes,
            Assets = assets,
            LogReturns = [.. Enumerable.Range(0, HistoryBars * assets).Select(i => size * Math.Sin(0.7 * i) * Math.Sqrt(2))],
        };
    }
}
