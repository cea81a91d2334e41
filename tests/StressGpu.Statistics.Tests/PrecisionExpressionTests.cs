using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class PrecisionExpressionTests
{
    private static SummaryRow Row(double value, double low, double high) => new("bad_debt", "es", 0.99, value, low, high, 1000, 1000);

    // 200 ± 10: half the width is 5 % of the value.
    [Theory]
    [InlineData("bad_debt.es99 ci < 5.1%", true)]
    [InlineData("bad_debt.es99 ci < 5%", false)]
    [InlineData("  bad_debt.es99  ci<6 % ", true)]
    [InlineData("bad_debt.es99 ci < 10.5", true)]
    [InlineData("bad_debt.es99 ci <= $9", false)]
    [InlineData("bad_debt.es99 ci < $0.011k", true)]
    public void Half_the_width_is_compared(string text, bool met)
    {
        Assert.True(PrecisionExpression.TryParse(text, out PrecisionExpression? precision, out string? fault), fault);
        Assert.Equal(met, precision.IsMet(Row(200, 190, 210)));
    }

    [Theory]
    [InlineData(200, double.NaN, double.NaN)]
    [InlineData(0, 0, 0)]
    public void No_interval_and_one_without_width_are_not_precise(double value, double low, double high)
    {
        Assert.True(PrecisionExpression.TryParse("bad_debt.es99 ci < $1bn", out PrecisionExpression? absolute, out _));
        Assert.True(PrecisionExpression.TryParse("bad_debt.es99 ci < 1000%", out PrecisionExpression? relative, out _));
        Assert.False(absolute.IsMet(Row(value, low, high)));
        Assert.False(relative.IsMet(Row(value, low, high)));
    }

    [Theory]
    [InlineData("bad_debt.es99", "is not a precision; expected METRIC.STATISTIC ci < NUMBER")]
    [InlineData("bad_debt.es99 < 5%", "is not a precision")]
    [InlineData("bad_debt.es99 ci > 5%", "is not a precision")]
    [InlineData("bad_dept.es99 ci < 5%", "unknown metric 'bad_dept'; known: liquidated,")]
    [InlineData("bad_debt.es98 ci < 5%", "unknown statistic 'es98' of bad_debt; known: mean")]
    [InlineData("bad_debt.es99 ci < 0", "'0' is not a positive number")]
    [InlineData("bad_debt.es99 ci < -5%", "'-5%' is not a positive number")]
    [InlineData("unfunded.probability ci < $5", "is no amount of USD")]
    public void A_precision_that_makes_no_sense_is_explained(string text, string expected)
    {
        Assert.False(PrecisionExpression.TryParse(text, out _, out string? fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_grow_by_half_and_end_with_the_most()
    {
        Assert.Equal([4096, 6144, 9216, 14_336, 21_504, 32_768, 40_000], RunRounds.Ends(40_000));
        Assert.Equal([7], RunRounds.Ends(7));
        Assert.Equal([4096], RunRounds.Ends(4096));
        // However many there may be, the first are the same.
        Assert.Equal(RunRounds.Ends(1_000_000).SkipLast(1), RunRounds.Ends(10_000_000).Take(RunRounds.Ends(1_000_000).Count() - 1));
    }
}
