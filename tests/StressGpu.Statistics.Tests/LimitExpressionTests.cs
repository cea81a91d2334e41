using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class LimitExpressionTests
{
    private static readonly RunSummary Summary = new Sample(1000).With(PathColumn.BadDebtUsd, path => path + 1)
        .With(PathColumn.LiquidatedAtFairUsd, _ => 3).With(PathColumn.ShadowLiquidatedUsd, _ => 2).Summarise();

    // 1 … 1000: mean 500.5, VaR 95 % = 950, ES 99 % = 995.5, ratio 1.5.
    [Theory]
    [InlineData("bad_debt.es99 > 995", true)]
    [InlineData("bad_debt.es99 > 1e3", false)]
    [InlineData("bad_debt.var95>=950", true)]
    [InlineData("  bad_debt.var95 > 950 ", false)]
    [InlineData("bad_debt.var97.5 <= 975", true)]
    [InlineData("bad_debt.mean < 500.5", false)]
    [InlineData("bad_debt.probability >= 1", true)]
    [InlineData("amplification.ratio > 1.4", true)]
    [InlineData("max_drawdown.var99.99 < -1", false)]
    [InlineData("bad_debt.es99 > $0.9k", true)]
    [InlineData("bad_debt.es99>$ 0.001 m", false)]
    [InlineData("bad_debt.ES99% > 9.9E2", true)]
    [InlineData("bad_debt.probability >= 100 %", true)]
    [InlineData("bad_debt.probability > 100%", false)]
    [InlineData("bad_debt.mean high > 518", true)]
    [InlineData("bad_debt.mean low > 483", false)]
    [InlineData("bad_debt.mean low < 483", true)]
    [InlineData("max_drawdown.es95 <= 0.0%", true)]
    public void A_limit_is_compared_with_its_statistic(string text, bool breached)
    {
        Assert.True(LimitExpression.TryParse(text, out LimitExpression? limit, out string? fault), fault);
        Assert.Equal(breached, limit.IsBreached(Summary));
    }

    [Theory]
    [InlineData("bad_dept.es99 > 1", "unknown metric 'bad_dept'; known: liquidated, liquidated_at_fair,")]
    [InlineData("bad_debt_usd.es99 > 1", "unknown metric 'bad_debt_usd'")]
    [InlineData("bad_debt.es98 > 1", "unknown statistic 'es98' of bad_debt; known: mean, probability, var90, es90, var95")]
    [InlineData("bad_debt.ratio > 1", "unknown statistic 'ratio' of bad_debt")]
    [InlineData("rounds.probability > 0", "unknown statistic 'probability' of rounds; known: mean, var90")]
    [InlineData("first_liquidation_step.es99 > 1", "known: mean")]
    [InlineData("amplification.mean > 1", "known: ratio")]
    [InlineData("bad_debt.es99 > 1,5", "'1,5' is not a finite number")]
    [InlineData("bad_debt.es99 > 1e999", "'1e999' is not a finite number")]
    [InlineData("bad_debt.es99 > $", "'$' is not a finite number")]
    [InlineData("bad_debt.es99 > 5x", "'5x' is not a finite number")]
    [InlineData("bad_debt.probability > $5%", "'$5%' is not a finite number")]
    [InlineData("bad_debt.es99 > 5%", "bad_debt.es is no share: a bound in percent says nothing of it")]
    [InlineData("max_drawdown.es99 > $5", "max_drawdown.es is no amount of USD")]
    [InlineData("unfunded.probability > $5", "unfunded.probability is no amount of USD")]
    [InlineData("bad_debt.es99 top > 1", "expected METRIC.STATISTIC [low|high] OPERATOR NUMBER")]
    [InlineData("bad_debt.es99 == 1", "expected METRIC.STATISTIC [low|high] OPERATOR NUMBER")]
    [InlineData("bad_debt > 1", "expected METRIC.STATISTIC [low|high] OPERATOR NUMBER")]
    [InlineData("", "expected METRIC.STATISTIC [low|high] OPERATOR NUMBER")]
    public void A_limit_that_makes_no_sense_is_explained(string text, string expected)
    {
        Assert.False(LimitExpression.TryParse(text, out _, out string? fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statistic_without_a_value_breaches_nothing()
    {
        Assert.True(LimitExpression.TryParse("amplification.ratio > 0", out LimitExpression? limit, out _));
        Assert.False(limit.IsBreached(new Sample(10).Summarise()));
    }

    // 1,000 paths have 1 beyond 99.9 %: no interval, so nothing that its upper end could be compared with.
    [Theory]
    [InlineData("bad_debt.es99.9 high > 1", true)]
    [InlineData("bad_debt.es99.9 > 1e9", false)]
    [InlineData("bad_debt.es95 high > 1e9", false)]
    public void A_limit_on_an_interval_that_there_is_not_is_undecided(string text, bool undecided)
    {
        Assert.True(LimitExpression.TryParse(text, out LimitExpression? limit, out _));
        Assert.Equal(undecided, limit.IsUndecided(Summary));
        Assert.False(limit.IsBreached(Summary));
    }

    [Fact]
    public void Every_statistic_that_can_be_named_has_a_row()
    {
        foreach (string metric in RunMetrics.All)
        {
            foreach (string statistic in RunMetrics.StatisticsOf(metric))
            {
                Assert.True(LimitExpression.TryParse($"{metric}.{statistic} > 0", out LimitExpression? limit, out string? fault), fault);
                limit.ValueIn(Summary);
            }
        }
    }
}
