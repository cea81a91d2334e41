using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>Deribit's standard margins, computed by hand.</summary>
public sealed class OptionMarginsTests
{
    // Model, section 6, after Deribit's rule in units of the underlying: call 0.075 + V; put max(0.075, 0.075 V) + V; here times S.
    [Theory]
    [InlineData(OptionPayoff.Call, 60_000, 1_200, 5_700)]
    [InlineData(OptionPayoff.Call, 100, 250, 257.5)]
    [InlineData(OptionPayoff.Put, 60_000, 1_200, 5_700)]
    [InlineData(OptionPayoff.Put, 40, 60, 64.5)]
    [InlineData(OptionPayoff.DownAndOutCall, 100, 20, 27.5)]
    [InlineData(OptionPayoff.UpAndOutCall, 100, 20, 27.5)]
    [InlineData(OptionPayoff.DownAndOutPut, 100, 20, 27.5)]
    [InlineData(OptionPayoff.UpAndOutPut, 40, 60, 64.5)]
    [InlineData(OptionPayoff.DigitalCall, 60_000, 0.4, 1)]
    [InlineData(OptionPayoff.DigitalCall, 2, 0.4, 0.55)]
    [InlineData(OptionPayoff.DigitalPut, 0.5, 0.6, 0.645)]
    [InlineData(OptionPayoff.DigitalPut, 60_000, 0.6, 1)]
    public void Maintenance_is_a_rate_and_the_mark(int kind, double underlying, double mark, double expected) =>
        Assert.Equal(expected, OptionMargins.Maintenance(kind, underlying, mark), 1e-12 * underlying);

    // In the money 15 % of 60,000; 5 % out of it 15 - 5 %; far out 10 %; each plus the mark.
    [Theory]
    [InlineData(OptionPayoff.Call, 50_000, 60_000, 11_000, 20_000)]
    [InlineData(OptionPayoff.Call, 61_200, 60_000, 900, 8_700)]
    [InlineData(OptionPayoff.Call, 90_000, 60_000, 10, 6_010)]
    [InlineData(OptionPayoff.Put, 70_000, 60_000, 11_000, 20_000)]
    [InlineData(OptionPayoff.Put, 58_800, 60_000, 900, 8_700)]
    [InlineData(OptionPayoff.Put, 30_000, 60_000, 10, 6_010)]
    [InlineData(OptionPayoff.DigitalPut, 30_000, 60_000, 0.1, 1)]
    public void Initial_falls_with_the_distance_out_of_the_money(int kind, double strike, double underlying, double mark, double expected) =>
        Assert.Equal(expected, OptionMargins.Initial(Payoffs.Series(kind, strike), underlying, mark), 1e-9);
}
