using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>The worked examples of validation.md: one step, no volatility, the drift takes the price where the example wants it.</summary>
public sealed class WaterfallExampleTests
{
    // Log prices are float32: 2 x 6e-8 of 1,000 USD.
    private const double Cent = 1e-3;

    [Fact]
    public void A_bankrupt_short_is_closed_against_the_long_at_its_bankruptcy_price()
    {
        // Short 500 at 1 with margin 100 against a long of 500, price to 2: bankrupt at 1.2, no fund.
        Scenario scenario = MoveTo(2, fundUsd: 0);
        PositionBook book = Scenarios.Book((0, Side.Short, 500, 1, 100), (0, Side.Long, 500, 1, 300));

        double[] row = Run(scenario, book, out _);

        Assert.Equal(1, row[(int)PathColumn.LiquidatedAccounts]);
        Assert.Equal(500 * (2 - 1.2), row[(int)PathColumn.BadDebtUsd], Cent);
        Assert.Equal(500 * (2 - 1.2), row[(int)PathColumn.AdlHaircutUsd], Cent);
        Assert.Equal(500 * 2, row[(int)PathColumn.AdlUsd], Cent);
        Assert.Equal(0, row[(int)PathColumn.UnpaidUsd], Cent);
        Assert.Equal(100, row[(int)PathColumn.AccountLossUsd], Cent);

        // The winner made 500 at 2, gave 400 and keeps 100: what the loser lost, so no money is created.
        double kept = 500 * (2 - 1) - row[(int)PathColumn.AdlHaircutUsd];
        Assert.Equal(row[(int)PathColumn.AccountLossUsd], kept, Cent);
    }

    [Theory]
    [InlineData(500, 1)]
    [InlineData(250, 2)]
    public void A_position_that_was_deleveraged_entirely_is_gone(double bankruptQuantity, int liquidated)
    {
        // The price is 2 at the start, the short entered at 1: bankrupt at once, and the long (K = 0.4) is closed against it.
        // Then the price falls to 0.3, where only what is left of the long could be liquidated.
        Scenario scenario = MoveTo(0.3, fundUsd: 0, startUsd: 2);
        PositionBook book = Scenarios.Book(
            (0, Side.Short, bankruptQuantity, 1, bankruptQuantity / 5), (0, Side.Long, 500, 1, 300));

        double[] row = Run(scenario, book, out double[][] rows);

        Assert.Equal(1, rows[0][ReplayLayout.Of(0, ReplayLayout.LiquidatedAccounts)]);
        Assert.Equal(liquidated, row[(int)PathColumn.LiquidatedAccounts]);
        Assert.Equal(0, row[(int)PathColumn.FirstLiquidationStep]);

        // What is left of the long goes at 0.3, with its share of the margin: K = 0.4 is 0.1 above.
        double left = 500 - bankruptQuantity;
        Assert.Equal(bankruptQuantity * 2 + left * 0.3, row[(int)PathColumn.LiquidatedUsd], Cent);
        Assert.Equal(bankruptQuantity * 0.8 + left * 0.1, row[(int)PathColumn.BadDebtUsd], Cent);
        Assert.Equal(bankruptQuantity * 0.2 + left * 0.6, row[(int)PathColumn.AccountLossUsd], Cent);
    }

    [Fact]
    public void A_deficit_of_550_leaves_450_of_a_fund_of_1000()
    {
        // Short 500 at 1 with margin 100: at 2.3 it is 500 x (2.3 - 1.2) = 550 under water.
        Scenario scenario = MoveTo(2.3, fundUsd: 1000);
        PositionBook book = Scenarios.Book((0, Side.Short, 500, 1, 100), (0, Side.Long, 500, 1, 300));

        double[] row = Run(scenario, book, out double[][] rows);

        Assert.Equal(550, row[(int)PathColumn.BadDebtUsd], Cent);
        Assert.Equal(550, row[(int)PathColumn.FundDrawUsd], Cent);
        Assert.Equal(0, row[(int)PathColumn.UnfundedUsd]);
        Assert.Equal(0, row[(int)PathColumn.AdlUsd]);
        Assert.Equal(1000, rows[0][ReplayLayout.Fund]);
        Assert.Equal(450, rows[1][ReplayLayout.Fund], Cent);
    }

    private static double[] Run(Scenario scenario, PositionBook book, out double[][] rows)
    {
        using var replayed = new Replayed(scenario, book);
        (double[] columns, rows) = replayed.Path(0);
        return columns;
    }

    /// <summary>One asset that goes to a price in one step of a year, without impact or fees.</summary>
    private static Scenario MoveTo(double priceUsd, double fundUsd, double startUsd = 1) => Scenarios.Plain() with
    {
        Horizon = new Horizon(365 * 24, Horizon.MinutesPerYear),
        Assets =
        [
            Scenarios.Asset(0) with
            {
                PriceUsd = startUsd, AnnualVolatility = 0, AnnualDrift = Math.Log(priceUsd / startUsd), DepthUsdPerPercent = 1e18,
            },
        ],
        Venue = new Venue { LiquidationFeeRate = 0, InsuranceFundUsd = fundUsd, AfterFund = AfterFund.Adl },
    };
}
