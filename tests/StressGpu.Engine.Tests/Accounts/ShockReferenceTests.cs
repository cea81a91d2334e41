using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Deterministic shocks of the reference's market: where they fall, and what they come to.</summary>
public sealed class ShockReferenceTests
{
    [Theory]
    [InlineData(2, 0, 4, 5)]
    [InlineData(2.2, 0, 4, 5)]
    [InlineData(2, 1, 4, 6)]
    [InlineData(2.1, 1, 5, 6)]
    [InlineData(2.1, 0.2, 4, 5)]
    [InlineData(12, 0, 23, 24)]
    public void A_shock_falls_on_the_steps_inside_it_evenly(double atHours, double overHours, int first, int end)
    {
        // Steps of 30 minutes; down 30 % in all, ln 0.7.
        Scenario scenario = Shocked(new PriceShock(0, atHours, overHours, -0.3));

        for (int step = 0; step < 24; step++)
        {
            double expected = step >= first && step < end ? Math.Log(0.7) / (end - first) : 0;
            Assert.Equal(expected, ReferenceShocks.LogReturn(scenario, 0, step), 1e-15);
            Assert.Equal(0, ReferenceShocks.LogReturn(scenario, 1, step));
        }
    }

    [Fact]
    public void Shocks_multiply_with_each_other_and_with_the_model()
    {
        Scenario scenario = Shocked(new PriceShock(0, 1, 2, -0.5), new PriceShock(0, 1, 0, 0.2));
        double[][] plain = ReferenceMarket.FairUsd(Scenarios.Plain(2), 3);
        double[][] shocked = ReferenceMarket.FairUsd(scenario, 3);

        Assert.Equal(plain[2][0], shocked[2][0]);
        Assert.Equal(plain[^1][0] * 0.6, shocked[^1][0], 1e-9);
        Assert.Equal(plain[^1][1], shocked[^1][1]);
    }

    private static Scenario Shocked(params PriceShock[] shocks)
    {
        Scenario plain = Scenarios.Plain(2);
        return plain with { Market = plain.Market with { Shocks = [.. shocks] } };
    }
}
