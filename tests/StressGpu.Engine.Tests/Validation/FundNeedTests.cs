using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>fund_need_usd of a path in a run whose fund is ample is the smallest fund with which that path has nothing unfunded.</summary>
public sealed class FundNeedTests
{
    private const int Paths = 128;

    [Theory]
    [InlineData(AfterFund.Adl)]
    [InlineData(AfterFund.Unpaid)]
    public void A_fund_a_little_smaller_is_exhausted_and_one_a_little_larger_is_not(AfterFund rule)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(33, 3, 200, 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 3 });
        PathTable ample = PathTable.Run(With(scenario, 1e12, rule), book, Paths);
        double[] needs = [.. ample.Column(PathColumn.FundNeedUsd).Where(need => need > 1).Order()];
        Assert.True(needs.Length >= 20, $"{needs.Length} paths need a fund");
        Assert.All(ample.Column(PathColumn.UnfundedUsd), unfunded => Assert.Equal(0, unfunded));
        foreach (double need in new[] { needs[2], needs[needs.Length / 2], needs[^2] })
        {
            int enough = ample.Column(PathColumn.FundNeedUsd).Count(n => n > need * (1 + 1e-6));
            int scarce = ample.Column(PathColumn.FundNeedUsd).Count(n => n > need * (1 - 1e-6));
            Assert.True(scarce > enough);
            Assert.Equal(enough, Unfunded(scenario, book, need * (1 + 1e-6), rule));
            Assert.Equal(scarce, Unfunded(scenario, book, need * (1 - 1e-6), rule));
        }
    }

    private static int Unfunded(Scenario scenario, PositionBook book, double fundUsd, AfterFund rule) =>
        PathTable.Run(With(scenario, fundUsd, rule), book, Paths).Column(PathColumn.UnfundedUsd).Count(unfunded => unfunded > 0);

    private static Scenario With(Scenario scenario, double fundUsd, AfterFund rule) => scenario with
    {
        Venue = scenario.Venue with { InsuranceFundUsd = fundUsd, AfterFund = rule },
    };
}
