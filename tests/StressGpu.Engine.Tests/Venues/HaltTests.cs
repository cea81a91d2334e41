using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Breakers, outages and stale oracles by hand: a 20x long of 100 at 100 triggers at 95/0.99 = 95.96.</summary>
public sealed class HaltTests
{
    private static readonly (int, Side, double, double, double) Long = (0, Side.Long, 100, 100, 500);

    [Fact]
    public void Without_a_halt_the_fall_liquidates_at_once() =>
        Assert.Equal([7], Quiet.Run(Quiet.Scenario(1, Quiet.At(7, -0.1)), Long).LiquidatedRows());

    [Fact]
    public void A_breaker_puts_liquidation_off_for_its_time()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).With(v => v with { Breaker = new CircuitBreaker(0.08, 30, 40, false, 0) });

        QuietPath path = Quiet.Run(scenario, Long);

        // 40 minutes are 4 rows: 7, 8, 9, 10 are halted.
        Assert.Equal([11], path.LiquidatedRows());
        Assert.Equal(1, path[PathColumn.Halts]);
    }

    [Fact]
    public void A_price_that_recovers_during_the_halt_liquidates_nobody()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1), Quiet.At(9, 0.1 / 0.9))
            .With(v => v with { Breaker = new CircuitBreaker(0.08, 30, 40, false, 0) });

        QuietPath path = Quiet.Run(scenario, Long);

        Assert.Empty(path.LiquidatedRows());
        // The window begins anew at the halt: the way back of 11 % trips it again, but only once it is over.
        Assert.Equal(2, path[PathColumn.Halts]);
    }

    [Fact]
    public void A_move_is_counted_within_the_window_only()
    {
        // 5 % and 5 % again: 9.75 % within 30 minutes, but not where 60 minutes lie between.
        Scenario near = Quiet.Scenario(1, Quiet.At(7, -0.05), Quiet.At(9, -0.05));
        Scenario far = Quiet.Scenario(1, Quiet.At(7, -0.05), Quiet.At(13, -0.05));
        Func<Venue, Venue> breaker = v => v with { Breaker = new CircuitBreaker(0.08, 30, 40, false, 0) };

        Assert.Equal(1, Quiet.Run(near.With(breaker), Long)[PathColumn.Halts]);
        Assert.Equal(0, Quiet.Run(far.With(breaker), Long)[PathColumn.Halts]);
        Assert.Equal([7], Quiet.Run(far.With(breaker), Long).LiquidatedRows());
    }

    [Fact]
    public void A_market_wide_breaker_halts_the_others_too()
    {
        Scenario scenario = Quiet.Scenario(2, Quiet.At(7, -0.1), Quiet.At(8, -0.06, 1));
        Func<bool, Func<Venue, Venue>> breaker = wide => v => v with { Breaker = new CircuitBreaker(0.08, 30, 40, wide, 0) };
        var other = (1, Side.Long, 100.0, 100.0, 500.0);

        Assert.Equal([8], Quiet.Run(scenario.With(breaker(false)), Long, other).LiquidatedRows(1));
        Assert.Equal([11], Quiet.Run(scenario.With(breaker(true)), Long, other).LiquidatedRows(1));
    }

    [Fact]
    public void During_a_halt_the_price_stays_in_its_band()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1), Quiet.At(8, -0.1))
            .With(v => v with { Breaker = new CircuitBreaker(0.08, 30, 40, false, 0.02) });

        QuietPath path = Quiet.Run(scenario, Long);

        Assert.Equal(90, path.Of(7, Kernels.Layout.ReplayLayout.Price), 3);
        Assert.Equal(90 * 0.98, path.Of(9, Kernels.Layout.ReplayLayout.Price), 3);
        Assert.Equal(81, path.Of(11, Kernels.Layout.ReplayLayout.Price), 3);
    }

    [Fact]
    public void An_outage_ends_on_time()
    {
        // From 1 h to 2 h: rows 6 to 11.
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).With(v => v with { Outages = [new HoursSpan(1, 2, -1)] });

        Assert.Equal([12], Quiet.Run(scenario, Long).LiquidatedRows());
    }

    [Fact]
    public void A_stale_oracle_stops_liquidations_until_it_sees_again()
    {
        // It is blind in rows 6 to 17, stale from 60 minutes (6 rows) after row 5, and its price is the old one until row 18.
        Oracle oracle = new() { StaleMinutes = 60, Outages = [new HoursSpan(1, 3, -1)] };
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).With(v => v with { MarkPrice = MarkPrice.Oracle, Oracle = oracle });

        QuietPath path = Quiet.Run(scenario, Long);

        Assert.Equal([18], path.LiquidatedRows());
        Assert.Equal(100, path.Of(17, Kernels.Layout.ReplayLayout.Mark), 3);
        Assert.True(path.Of(11, Kernels.Layout.ReplayLayout.AssetHalted) == 1 && path.Of(10, Kernels.Layout.ReplayLayout.AssetHalted) == 0);
    }
}
