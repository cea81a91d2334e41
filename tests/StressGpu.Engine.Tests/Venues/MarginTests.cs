using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Funding and margin add-ons by hand.</summary>
public sealed class MarginTests
{
    [Fact]
    public void Funding_without_a_premium_is_the_interest_and_what_shorts_do_not_get_the_outside_book_does()
    {
        Scenario scenario = Quiet.Scenario().With(v => v with { Funding = new Funding(2, 0.0001, 0.0005, 0.0075) });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 3, 100, 100), (0, Side.Short, 1, 100, 100));

        // Paid at 2 h and 4 h: 1e-4 of 100 USD a unit each; two units net.
        Assert.Equal(0.02, path.Of(36, ReplayLayout.Funding), 9);
        Assert.Equal(0.04, path[PathColumn.FundingNetUsd], 9);
        Assert.Equal(0, path[PathColumn.FundingClosedUsd]);
    }

    [Fact]
    public void Funding_brings_a_position_that_nothing_else_moves_to_its_trigger()
    {
        // Equity 1.25 a unit, maintenance 1: triggers once 0.25 a unit is paid: by the cap of 0.1 % of 100 the third payment.
        Scenario scenario = Quiet.Scenario().With(v => v with { Funding = new Funding(1, 0.01, 0.01, 0.001) });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 10, 100, 12.5), (0, Side.Short, 10, 100, 12.5));

        Assert.Equal([19], path.LiquidatedRows());
        Assert.Equal(1, path[PathColumn.LiquidatedAccounts]);
        Assert.Equal(3, path[PathColumn.FundingClosedUsd], 9);
        // 12.5 less 3 of funding come back.
        Assert.Equal(3, path[PathColumn.AccountLossUsd], 9);
    }

    [Fact]
    public void A_premium_is_paid_by_longs()
    {
        Depeg rich = new() { Asset = 0, AtHours = 0, OverHours = 0, Change = 0.01, Scope = DepegScope.Venue };
        Scenario scenario = Quiet.Scenario().With(v => v with { Funding = new Funding(2, 0.0001, 0.0005, 0.02) });
        scenario = scenario with { Market = scenario.Market with { Depegs = [rich] } };

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 1, 100, 50));

        // Premium log 1.01 at each of the interval's rows but the start, interest at most 0.05 % under it; on the last mark of 101.
        double first = Math.Log(1.01) - 0.0005;
        Assert.Equal(101 * 2 * first, path[PathColumn.FundingNetUsd], 4);
    }

    [Fact]
    public void Open_interest_of_70_m_between_caps_of_40_and_100_m_asks_for_a_margin_of_52_5_percent()
    {
        // validation.md: dYdX v4, mid tier, base 5 %: 0.05 + 0.95 (70 - 40)/(100 - 40).
        Scenario scenario = Quiet.Scenario().With(v => v with
        {
            DynamicMargin = new DynamicMargin(0, 0, [new OpenInterestMargin(0, 4e7, 1e8, 0.95)]),
        });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 7e5, 100, 7e7), (0, Side.Short, 7e5, 100, 7e7));

        Assert.Equal(0.525, 0.05 + path.Of(0, ReplayLayout.AddOn), 6);
        Assert.Equal(0.525, 0.05 + path.Of(36, ReplayLayout.AddOn), 6);
    }

    [Fact]
    public void Realised_volatility_raises_maintenance_and_liquidates_who_was_safe()
    {
        // A step of 2 % in ten minutes: V = 0.5^2 a + (1 - a) 0.02020^2/dt with a = 2^(-1/6), dt = 1/52560: w = 3.06; add = 0.02 (w - 1).
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.02)).With(v => v with { DynamicMargin = new DynamicMargin(0.02, 0.2, []) });
        double decay = Math.Pow(2, -1.0 / 6);
        double change = Math.Log(0.98);
        double variance = Math.Pow(decay, 7) * 0.25 + (1 - decay) * change * change * 52560;
        double add = 0.02 * (Math.Sqrt(variance) / 0.5 - 1);

        // Equity at 98 is margin - 2: under 98 (0.01 + add) in one case, over it in the other; the add-on acts from the next row on.
        double edge = 2 + 98 * (0.01 + add);
        QuietPath under = Quiet.Run(scenario, (0, Side.Long, 1, 100, edge - 0.01));
        QuietPath over = Quiet.Run(scenario, (0, Side.Long, 1, 100, edge + 0.01));

        Assert.Equal(add, under.Of(8, ReplayLayout.AddOn), 5);
        Assert.Equal([8], under.LiquidatedRows());
        Assert.Empty(over.LiquidatedRows());
    }

    [Fact]
    public void Shorts_trigger_by_the_same_margin()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, 0.02)).With(v => v with
        {
            DynamicMargin = new DynamicMargin(0, 0, [new OpenInterestMargin(0, 1, 2, 0.03)]),
        });

        // Maintenance is 4 % of 102 = 4.08, the loss 2.
        Assert.Equal([7], Quiet.Run(scenario, (0, Side.Short, 1, 100, 6.07), (0, Side.Long, 1000, 100, 5e4)).LiquidatedRows());
        Assert.Empty(Quiet.Run(scenario, (0, Side.Short, 1, 100, 6.09), (0, Side.Long, 1000, 100, 5e4)).LiquidatedRows());
    }
}
