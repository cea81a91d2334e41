using System.Collections.Immutable;

namespace StressGpu.Statistics.Tests;

/// <summary>Mathematics of questions that take several runs.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void A_front_has_the_points_that_no_other_beats()
    {
        ImmutableArray<ImmutableArray<double>> points = [[1, 5], [2, 2], [2, 3], [5, 1], [5, 1], [1, double.NaN]];

        Assert.Equal([true, true, false, true, true, false], ParetoFront.Of(points));
    }

    [Fact]
    public void A_single_coordinate_leaves_the_smallest() =>
        Assert.Equal([false, true, true], ParetoFront.Of([[3.0], [1.0], [1.0]]));

    [Theory]
    [InlineData("bad_debt.es99", "bad_debt", "es", 0.99)]
    [InlineData("fund_draw.var97.5", "fund_draw", "var", 0.975)]
    [InlineData("unfunded.probability", "unfunded", "probability", double.NaN)]
    [InlineData("amplification.ratio", "amplification", "ratio", double.NaN)]
    public void Statistics_have_names(string text, string metric, string statistic, double level)
    {
        Assert.True(StatisticName.TryParse(text, out StatisticName? name, out _));
        Assert.Equal(new StatisticName(metric, statistic, level), name);
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData("bad_dept.es99", "unknown metric 'bad_dept'; known: liquidated,")]
    [InlineData("bad_debt.es98", "unknown statistic 'es98' of bad_debt; known: mean, probability, var90")]
    [InlineData("bad_debt", "unknown statistic '' of bad_debt")]
    [InlineData("max_drawdown.probability", "unknown statistic 'probability' of max_drawdown")]
    public void What_is_unknown_is_said(string text, string expected)
    {
        Assert.False(StatisticName.TryParse(text, out _, out string? fault));
        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
    }
}
