using StressGpu.Model;

namespace StressGpu.SystemTests;

/// <summary>Numbers as people read them.</summary>
public sealed class AmountsTests
{
    [Theory]
    [InlineData(0, "$0")]
    [InlineData(7, "$7")]
    [InlineData(0.5, "$0.50")]
    [InlineData(999.4, "$999")]
    [InlineData(999.6, "$1.00 k")]
    [InlineData(12_400_000, "$12.4 m")]
    [InlineData(999_499, "$999 k")]
    [InlineData(999_700, "$1.00 m")]
    [InlineData(2e9, "$2 bn")]
    [InlineData(1.23456e15, "$1,235 tn")]
    [InlineData(1.23456e19, "$1.23e+19")]
    [InlineData(-4_560, "-$4.56 k")]
    public void Money_has_three_digits_and_a_unit(double usd, string expected) => Assert.Equal(expected, Amounts.Money(usd));

    [Theory]
    [InlineData(0.5, "30 s")]
    [InlineData(1, "1 min")]
    [InlineData(59, "59 min")]
    [InlineData(90, "1.50 h")]
    [InlineData(1440, "24 h")]
    [InlineData(10_080, "7 d")]
    public void Lengths_of_time_have_a_unit(double minutes, string expected) => Assert.Equal(expected, Amounts.Span(minutes));

    [Theory]
    [InlineData(11_900_000, 12_900_000, "11.9–12.9 m")]
    [InlineData(0, 1234, "0–1.23 k")]
    [InlineData(990_000, 1_100_000, "0.99–1.10 m")]
    public void Ranges_have_one_unit(double low, double high, string expected) => Assert.Equal(expected, Amounts.ShortRange(low, high));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.1234, "12.3 %")]
    [InlineData(0.998, "99.8 %")]
    [InlineData(0.99997, "99.997 %")]
    [InlineData(0.001, "0.10 %")]
    [InlineData(0.01234, "1.23 %")]
    [InlineData(0.0004567, "0.046 %")]
    [InlineData(0.00000384, "0.00038 %")]
    public void Probabilities_near_0_and_1_keep_their_digits(double fraction, string expected) => Assert.Equal(expected, Amounts.Percent(fraction));

    [Theory]
    [InlineData(0.25, "0.25 s")]
    [InlineData(6.34, "6.34 s")]
    [InlineData(250, "4 min 10 s")]
    [InlineData(7500, "2 h 5 min")]
    public void Durations_have_two_units_at_most(double seconds, string expected) => Assert.Equal(expected, Amounts.Duration(seconds));
}
