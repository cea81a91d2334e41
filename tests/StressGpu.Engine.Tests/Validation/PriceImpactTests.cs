using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>Section 3 of model.md by hand: prices stand still, and positions are liquidated at the start.</summary>
public sealed class PriceImpactTests
{
    // Log prices in rows are float32.
    private const double Float = 1e-7;

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    public void Equal_and_opposite_flows_trade_at_the_price_and_leave_it(double beta)
    {
        // validation.md, last row. Both have no margin to speak of.
        Scenario scenario = Still(beta, 0.3);
        PositionBook book = Scenarios.Book((0, Side.Long, 3e4, 100, 10), (0, Side.Short, 3e4, 100, 10));

        (double[] columns, double[][] rows) = Path(scenario, book);

        Assert.Equal(2, columns[(int)PathColumn.LiquidatedAccounts]);
        Assert.Equal(6e6, columns[(int)PathColumn.LiquidatedUsd]);
        Assert.Equal(0, columns[(int)PathColumn.MaxDrawdown]);
        Assert.All(rows, row => Assert.Equal(100, row[ReplayLayout.Of(0, ReplayLayout.Price)]));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 0.3)]
    [InlineData(1, 0.3)]
    [InlineData(1, 1)]
    [InlineData(1.5, 0)]
    [InlineData(1.5, 0.5)]
    public void One_sale_moves_the_price_by_the_law_and_the_temporary_part_decays(double beta, double phi)
    {
        // 4 m USD sold into a depth of 1 m a percent: x = 0.01 4^beta; H/dG = x/(beta + 1); Pi = -0.01 x 4 phi.
        Scenario scenario = Still(beta, phi);
        PositionBook book = Scenarios.Book((0, Side.Long, 4e4, 100, 10));

        (double[] columns, double[][] rows) = Path(scenario, book);

        double x = 0.01 * Math.Pow(4, beta);
        double executed = 100 * Math.Exp(-phi * 0.02 - (1 - phi) * x / (beta + 1));
        Assert.Equal(4e4 * executed, columns[(int)PathColumn.LiquidatedUsd], 1e-9 * 4e6);
        Assert.Equal(4e6, columns[(int)PathColumn.LiquidatedAtFairUsd], 1e-6);
        for (int row = 0; row < rows.Length; row++)
        {
            // The flow halves in each step of 30 minutes, the displacement by its power beta.
            double displacement = x * Math.Pow(0.5, beta * row);
            double expected = -phi * 0.04 - (1 - phi) * displacement;
            Assert.Equal(expected, Math.Log(rows[row][ReplayLayout.Of(0, ReplayLayout.Price)] / 100), Float);
            Assert.Equal(100, rows[row][ReplayLayout.Of(0, ReplayLayout.Fair)]);
        }

        double fall = 1 - Math.Exp(-phi * 0.04 - (1 - phi) * x);
        Assert.Equal(fall, columns[(int)PathColumn.MaxDrawdown], Float);
        Assert.Equal(0, columns[(int)PathColumn.MaxDrawdownFair]);
    }

    [Theory]
    [InlineData(MarkPrice.Last)]
    [InlineData(MarkPrice.Index)]
    public void The_mark_is_the_traded_or_the_fair_price(MarkPrice mark)
    {
        Scenario scenario = Still(1, 0.3);
        scenario = scenario with { Venue = scenario.Venue with { MarkPrice = mark } };

        double[] row = Path(scenario, Scenarios.Book((0, Side.Long, 4e4, 100, 10))).Rows[0];

        int same = mark == MarkPrice.Last ? ReplayLayout.Price : ReplayLayout.Fair;
        Assert.Equal(row[ReplayLayout.Of(0, same)], row[ReplayLayout.Of(0, ReplayLayout.Mark)]);
        Assert.NotEqual(row[ReplayLayout.Of(0, ReplayLayout.Price)], row[ReplayLayout.Of(0, ReplayLayout.Fair)]);
    }

    private static (double[] Columns, double[][] Rows) Path(Scenario scenario, PositionBook book)
    {
        using var replayed = new Replayed(scenario, book);
        return replayed.Path(3);
    }

    /// <summary>One asset at 100 USD that does not move; flow halves in a step.</summary>
    private static Scenario Still(double beta, double phi) => (Scenarios.Plain() with
    {
        Liquidity = new Liquidity(beta, phi, 30),
    }).WithAssets(a => a with { AnnualVolatility = 0 });
}
