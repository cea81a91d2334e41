using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>One model of each kind, for any number of assets and any step: everything in them happens within a few steps.</summary>
internal static class SampleModels
{
    /// <summary>Every model by name; bars are of <paramref name="steps"/> steps.</summary>
    public static IReadOnlyDictionary<string, PriceModel> Of(Scenario scenario, int steps)
    {
        int assets = scenario.Assets.Length;
        double bar = steps * scenario.Horizon.StepMinutes;
        return new Dictionary<string, PriceModel>
        {
            ["gbm"] = new GbmModel(),
            ["studentT 3"] = new StudentTModel(3),
            ["studentT 8"] = new StudentTModel(8),
            ["studentT 11"] = new StudentTModel(11),
            ["jumpDiffusion"] = Jumps(assets, perStep: 0.2 / scenario.Horizon.StepYears),
            ["garch"] = new GarchModel(bar, null, Each(assets, a => new AssetGarch(0.05 + 0.01 * a, 0.1, 0.8, a == 0 ? 2 : null))),
            ["garch t"] = new GarchModel(bar, 5, Each(assets, _ => new AssetGarch(0.1, 0.05, 0.8, null))),
            ["heston"] = new HestonModel(Each(assets, a => new AssetHeston(20 + a, 8, -0.6 + 0.1 * a, a == 1 ? 0.3 : null))),
            ["regime"] = Regimes(assets, bar, start: 1),
            ["regime drawn"] = Regimes(assets, bar, start: null),
            ["bootstrap"] = new BootstrapModel(History(assets, bar, bars: 40), MeanBlockBars: 3),
            ["historical"] = new HistoricalModel(History(assets, bar, bars: 40), AnnualNoiseVolatility: 0.2),
        };
    }

    /// <summary>A made-up history whose bars have fat tails and a common part; nothing is measured on it.</summary>
    public static PriceHistory History(int assets, double barMinutes, int bars)
    {
        var random = new Random(7);
        double[] common = [.. Enumerable.Range(0, bars).Select(_ => Math.Pow(random.NextDouble() - 0.5, 3))];
        return new PriceHistory
        {
            BarMinutes = barMinutes,
            Assets = assets,
            LogReturns =
            [
                .. from bar in Enumerable.Range(0, bars)
                   from asset in Enumerable.Range(0, assets)
                   select 0.3 * common[bar] + 0.02 * (random.NextDouble() - 0.45),
            ],
        };
    }

    private static ImmutableArray<T> Each<T>(int assets, Func<int, T> of) => [.. Enumerable.Range(0, assets).Select(of)];

    private static JumpDiffusionModel Jumps(int assets, double perStep) => new(
        perStep, 0.6, Each(assets, a => new AssetJumps(-0.02, 0.03, a % 2 == 0 ? perStep * (a + 1) : 0, 0.01, 0.02 * a)));

    private static RegimeModel Regimes(int assets, double everyMinutes, int? start) => new(everyMinutes, start,
    [
        Regime(assets, "calm", [0.7, 0.2, 0.1], 0.4, 0.2),
        Regime(assets, "storm", [0.3, 0.5, 0.2], 2.5, 0.8),
        Regime(assets, "rally", [0.2, 0.2, 0.6], 1, 0.5),
    ]);

    private static MarketRegime Regime(int assets, string name, ImmutableArray<double> row, double volatility, double correlation) => new()
    {
        Name = name,
        Transition = row,
        AnnualVolatilities = Each(assets, a => volatility * (1 + 0.1 * a)),
        AnnualDrifts = Each(assets, a => a - 1.0),
        Correlation = Scenarios.Correlation(assets, correlation),
    };
}
