using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>What must fall when something grows (validation.md): in expectation on a named market, or on every path.</summary>
public sealed class MonotoneTests
{
    private const int Paths = 2048;

    [Fact]
    public void Mean_bad_debt_falls_with_depth() =>
        AssertFalling([.. Factors.Select(factor => MeanBadDebt(Harsh.WithAssets(
            a => a with { DepthUsdPerPercent = factor * a.DepthUsdPerPercent }), Book(1)))]);

    [Fact]
    public void Mean_bad_debt_falls_with_margin() =>
        AssertFalling([.. Factors.Select(factor => MeanBadDebt(Harsh, Book(factor)))]);

    [Theory]
    [InlineData(AfterFund.Socialise)]
    [InlineData(AfterFund.Unpaid)]
    public void Unfunded_losses_fall_with_the_fund_on_every_path(AfterFund afterFund)
    {
        PathTable[] tables = [.. ((double[])[0, 1e4, 3e4, 1e5]).Select(fund => PathTable.Run(
            Harsh with { Venue = Harsh.Venue with { AfterFund = afterFund, InsuranceFundUsd = fund } }, Book(1), Paths))];

        for (int fund = 1; fund < tables.Length; fund++)
        {
            for (int path = 0; path < Paths; path++)
            {
                Assert.True(tables[fund][PathColumn.UnfundedUsd, path] <= tables[fund - 1][PathColumn.UnfundedUsd, path]);

                // Without deleveraging the fund changes nobody's position.
                Assert.Equal(tables[0][PathColumn.BadDebtUsd, path], tables[fund][PathColumn.BadDebtUsd, path]);
            }
        }

        AssertFalling([.. tables.Select(t => t.Mean(PathColumn.UnfundedUsd))]);
    }

    private static readonly double[] Factors = [0.5, 1, 2, 4];

    /// <summary>Three assets at 200 % volatility in half-hour steps, four times as much open interest as depth to 10 %.</summary>
    private static readonly Scenario Harsh = Scenarios.Plain(3).WithAssets(a => a with { AnnualVolatility = 2 });

    private static double MeanBadDebt(Scenario scenario, PositionBook book) =>
        PathTable.Run(scenario, book, Paths).Mean(PathColumn.BadDebtUsd);

    private static PositionBook Book(double marginFactor)
    {
        var random = new Random(77);
        return Scenarios.Book([.. Enumerable.Range(0, 400).Select(index =>
        {
            double notional = 1e5 * (0.5 + random.NextDouble());
            double margin = notional * (0.03 + 0.2 * random.NextDouble());
            return (index % 3, random.NextDouble() < 0.7 ? Side.Long : Side.Short, notional / 100, 100.0, margin * marginFactor);
        })]);
    }

    private static void AssertFalling(double[] values)
    {
        Assert.True(values[^1] >= 0 && values[0] > 0);
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.Second < pair.First, string.Join(" ", values)));
    }
}
