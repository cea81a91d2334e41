using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Depth, marks and cross-impact by hand.</summary>
public sealed class PriceTests
{
    [Fact]
    public void A_drawdown_erodes_depth_and_confidence_recovers_by_half_lives()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).WithDepth(d => d with
        {
            Confidence = new Confidence { Floor = 0.05, DrawdownLoss = 2, RecoveryHalfLifeMinutes = 60 },
        });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 1, 100, 90));

        Assert.Equal(1, path.Of(7, ReplayLayout.Confidence), 6);
        Assert.Equal(0.8, path.Of(8, ReplayLayout.Confidence), 5);
        Assert.Equal(0.9, path.Of(14, ReplayLayout.Confidence), 5);
        Assert.Equal(0.9, path.Of(14, ReplayLayout.Depth), 5);
    }

    [Fact]
    public void Liquidated_volume_over_open_interest_erodes_depth_down_to_the_floor()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).WithDepth(d => d with
        {
            Confidence = new Confidence { Floor = 0.4, LiquidationLoss = 1, RecoveryHalfLifeMinutes = 1e9 },
        });

        // 50 of 100 units at 90: 45 % of the open interest of 10,000 USD.
        QuietPath half = Quiet.Run(scenario, (0, Side.Long, 50, 100, 250), (0, Side.Long, 50, 100, 4000));
        QuietPath all = Quiet.Run(scenario, (0, Side.Long, 100, 100, 500));

        Assert.Equal(0.55, half.Of(8, ReplayLayout.Confidence), 4);
        Assert.Equal(0.4, all.Of(8, ReplayLayout.Confidence), 4);
    }

    [Fact]
    public void Depth_falls_with_realised_volatility()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).WithDepth(d => d with { VolatilityExponent = 0.5, VolatilityHalfLifeMinutes = 60 });
        double decay = Math.Pow(2, -1.0 / 6);
        double change = Math.Log(0.9);
        double variance = Math.Pow(decay, 7) * 0.25 + (1 - decay) * change * change * 52560;

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 1, 100, 90));

        Assert.Equal(Math.Pow(Math.Sqrt(variance) / 0.5, -0.5), path.Of(8, ReplayLayout.Depth), 5);
        // Before, V is under the reference: depth is not over D0.
        Assert.Equal(1, path.Of(7, ReplayLayout.Depth), 6);
    }

    [Fact]
    public void A_blended_mark_follows_the_premium_within_its_clamp()
    {
        Depeg cheap = new() { Asset = 0, AtHours = 0, OverHours = 0, Change = -0.04, Scope = DepegScope.Venue };
        Scenario scenario = Quiet.Scenario().With(v => v with { MarkPrice = MarkPrice.Blended, Blend = new BlendedMark(20, 0.03) });
        scenario = scenario with { Market = scenario.Market with { Depegs = [cheap] } };

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 1, 100, 90));

        // A = 1 - 0.04 (1 - 2^(-n/2)) after n rows at 0.96, known from the next row on.
        Assert.Equal(100, path.Of(1, ReplayLayout.Mark), 4);
        Assert.Equal(100 - 4 * (1 - Math.Sqrt(0.5)), path.Of(2, ReplayLayout.Mark), 4);
        Assert.Equal(98, path.Of(3, ReplayLayout.Mark), 4);
        Assert.Equal(97, path.Of(20, ReplayLayout.Mark), 4);
    }

    [Fact]
    public void An_oracle_is_late_and_moves_by_its_deviation_or_heartbeat()
    {
        Oracle oracle = new() { LagMinutes = 20, HeartbeatMinutes = 120, Deviation = 0.01 };
        Scenario scenario = Quiet.Scenario(1, Quiet.At(4, -0.005), Quiet.At(15, -0.02))
            .With(v => v with { MarkPrice = MarkPrice.Oracle, Oracle = oracle });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 1, 100, 90));

        // Half a percent waits for the heartbeat at row 12; 2 % are taken two rows after they happen.
        Assert.Equal(100, path.Of(11, ReplayLayout.Mark), 4);
        Assert.Equal(99.5, path.Of(12, ReplayLayout.Mark), 4);
        Assert.Equal(99.5, path.Of(16, ReplayLayout.Mark), 4);
        Assert.Equal(99.5 * 0.98, path.Of(17, ReplayLayout.Mark), 4);
    }

    [Fact]
    public void What_is_illiquid_is_marked_under_the_fair_price()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.02)).With(v => v with { Illiquid = new IlliquidMark(2e18, 0.05) });

        // Depth is under the threshold from the start: marked at 95, then 93.1; triggers at 93.5/0.99 = 94.44.
        Assert.Equal([7], Quiet.Run(scenario, (0, Side.Long, 1, 100, 6.5)).LiquidatedRows());
        Assert.Empty(Quiet.Run(scenario.With(v => v with { Illiquid = null }), (0, Side.Long, 1, 100, 6.5)).LiquidatedRows());
    }

    [Theory]
    [InlineData(0.6, 3.125, 1.875)]
    [InlineData(0, 2, 0)]
    public void Two_assets_with_cross_impact_amplify_by_the_inverse_of_one_less_the_feedback(double kappa, double own, double other)
    {
        // validation.md: feedback [[.5, .3], [.3, .5]]. A log fall of x liquidates 50 D x USD and so moves its own price by x/2.
        const double shock = -0.001, spacing = 2e-6, depth = 1e6;
        Scenario scenario = Quiet.Scenario(2, Quiet.At(7, Math.Exp(shock) - 1)).WithAssets(a => a with { DepthUsdPerPercent = depth })
            .WithDepth(d => d with { CrossImpact = [0, kappa, kappa, 0] });
        scenario = scenario with { Liquidity = scenario.Liquidity with { PermanentShare = 1 } };
        double units = 50 * depth * spacing / 100;
        var book =
            from asset in Enumerable.Range(0, 2)
            from rung in Enumerable.Range(1, 2500)
            let trigger = 100 * Math.Exp(-rung * spacing)
            select (asset, Side.Long, units, 100.0, units * (100 - 0.99 * trigger));

        QuietPath path = Quiet.Run(scenario, [.. book]);

        Assert.Equal(own, Math.Log(path.Of(36, ReplayLayout.Price) / 100) / shock, own * 0.015);
        Assert.Equal(other, Math.Log(path.Of(36, ReplayLayout.Price, 1) / 100) / shock, Math.Max(other * 0.015, 1e-3));
    }

    [Fact]
    public void Panic_closes_the_nearest_and_gives_the_equity_back()
    {
        Confidence confidence = new()
        {
            Floor = 0.05, DrawdownLoss = 5, RecoveryHalfLifeMinutes = 1e9, PanicBelow = 1, PanicSharePerHour = 3,
        };
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).WithDepth(d => d with { Confidence = confidence });
        var book = Enumerable.Range(0, 100).Select(i => (0, Side.Long, 1.0, 100.0, 20.0 + 0.1 * i)).ToArray();

        QuietPath path = Quiet.Run(scenario, book);

        // C = 0.5 from row 8 on: 3/6 x 0.5 of what is open in each step, the thinnest margins first: 25 of 100, then 18 of 75, …
        Assert.Equal(0, path[PathColumn.LiquidatedUsd]);
        Assert.InRange(path[PathColumn.PanicUsd], 90 * 90, 90 * 100);
        // Each loses the 10 USD of the fall and nothing else.
        Assert.Equal(path[PathColumn.PanicUsd] / 9, path[PathColumn.AccountLossUsd], 2);
        Assert.Equal(0, path[PathColumn.BadDebtUsd]);
    }
}
