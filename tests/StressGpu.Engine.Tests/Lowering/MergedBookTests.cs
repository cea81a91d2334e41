using StressGpu.Model;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>What merging does to a run.</summary>
public sealed class MergedBookTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_complete_liquidation_is_off_by_the_stated_bound_at_most(double basisPoints)
    {
        // The price halves in one step without impact: every long fires and is settled at the same X.
        Scenario scenario = Scenarios.Plain() with
        {
            Horizon = new Horizon(365 * 24, Horizon.MinutesPerYear),
            Venue = new Venue { LiquidationFeeRate = 0.01, InsuranceFundUsd = 1e4, AfterFund = AfterFund.Unpaid },
        };
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 0, AnnualDrift = Math.Log(0.7), DepthUsdPerPercent = 1e30 });
        var random = new Random(1);
        PositionBook book = Scenarios.Book([.. Enumerable.Range(0, 5000).Select(_ =>
            (0, Side.Long, 1 + random.NextDouble(), 95 + 10 * random.NextDouble(), 20 + 25 * random.NextDouble()))]);

        LoweredScenario merged = ScenarioLowering.Lower(scenario with { Book = new EmptyBook { RungBasisPoints = basisPoints } }, book);
        double exactUsd = Row(scenario with { Book = new EmptyBook { Exact = true } }, book, PathColumn.BadDebtUsd);
        double mergedUsd = Row(scenario with { Book = new EmptyBook { RungBasisPoints = basisPoints } }, book, PathColumn.BadDebtUsd);

        Assert.True(merged.Book.Rungs < 5000);
        Assert.True(exactUsd > 0 && mergedUsd != exactUsd);
        Assert.Equal(exactUsd, mergedUsd, merged.Book.ShortfallErrorUsd);
    }

    [Fact]
    public void A_position_that_never_fires_is_open_volume_for_deleveraging()
    {
        // Long 500 at 1 with its whole notional as margin: K = 0. The short is 500 x (2 - 1.2) under water at 2.
        Scenario scenario = Scenarios.Plain() with
        {
            Horizon = new Horizon(365 * 24, Horizon.MinutesPerYear),
            Venue = new Venue { LiquidationFeeRate = 0, InsuranceFundUsd = 0, AfterFund = AfterFund.Adl },
        };
        scenario = scenario.WithAssets(a =>
            a with { PriceUsd = 1, AnnualVolatility = 0, AnnualDrift = Math.Log(2), DepthUsdPerPercent = 1e30 });
        foreach (double margin in (double[])[500, 900])
        {
            PositionBook book = Scenarios.Book((0, Side.Short, 500, 1, 100), (0, Side.Long, 500, 1, margin));

            Assert.Equal(400, Row(scenario, book, PathColumn.AdlHaircutUsd), 1e-3);
            Assert.Equal(1, Row(scenario, book, PathColumn.LiquidatedAccounts));
        }
    }

    private static double Row(Scenario scenario, PositionBook book, PathColumn column)
    {
        using var replayed = new Replayed(scenario, book);
        return replayed.Path(0).Columns[(int)column];
    }
}
