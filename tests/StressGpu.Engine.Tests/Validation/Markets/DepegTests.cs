using StressGpu.Engine.Tests.Markets;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>A depeg's way down, its hold and its recovery.</summary>
public sealed class DepegTests
{
    private const double StepMinutes = 15;

    private static readonly Depeg Usdc = new()
    {
        Asset = 1, AtHours = 2, OverHours = 3, Change = -0.12, HoldHours = 4, RecoveryHalfLifeHours = 1.5,
    };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3.5, 0.5)]
    [InlineData(5, 1)]
    [InlineData(7.25, 1)]
    [InlineData(9, 1)]
    [InlineData(10.5, 0.5)]
    [InlineData(12, 0.25)]
    public void The_fair_price_falls_holds_and_recovers(double hours, double share)
    {
        double[][] path = MarketSample.Of(Of(Usdc), 1).Logs[0];
        int row = (int)(hours * 60 / StepMinutes);
        Assert.Equal(share * Math.Log(0.88), path[row][1], 1e-6);
        Assert.Equal(0, path[row][0], 1e-9);
    }

    [Fact]
    public void One_of_no_length_falls_in_the_step_it_lies_in_and_need_not_recover()
    {
        double[][] path = MarketSample.Of(Of(Usdc with { AtHours = 2.1, OverHours = 0, RecoveryHalfLifeHours = null }), 1).Logs[0];
        Assert.Equal(0, path[8][1], 1e-9);
        Assert.Equal(Math.Log(0.88), path[9][1], 1e-7);
        Assert.Equal(Math.Log(0.88), path[^1][1], 1e-7);
    }

    [Fact]
    public void One_at_the_very_end_falls_in_the_last_step()
    {
        double[][] path = MarketSample.Of(Of(Usdc with { AtHours = 14, OverHours = 0 }), 1).Logs[0];
        Assert.Equal(0, path[^2][1], 1e-9);
        Assert.Equal(Math.Log(0.88), path[^1][1], 1e-7);
    }

    [Fact]
    public void One_of_this_venue_alone_leaves_the_fair_price_and_makes_shifts()
    {
        Scenario scenario = Of(Usdc with { Scope = DepegScope.Venue });
        Assert.All(MarketSample.Of(scenario, 1).Logs[0], row => Assert.Equal(0, row[1], 1e-9));

        PathArrays arrays = ScenarioLowering.Lower(scenario, PositionBook.Empty).Arrays;
        int padded = arrays.Run.Shape.Padded;
        double sum = 0;
        for (int step = 0; step < arrays.Run.Steps; step++)
        {
            sum += arrays.Venue.Shifts[step * padded + 1];
            Assert.Equal(0, arrays.Venue.Shifts[step * padded]);
            if (step == 27)
            {
                Assert.Equal(Math.Log(0.88), sum, 1e-6);
            }
        }

        Assert.Equal(Math.Log(0.88) * Math.Pow(0.5, (14 - 9) / 1.5), sum, 1e-6);
        Assert.Empty(Drifts.OfVenue(Of(Usdc), padded));
    }

    /// <summary>Prices that nothing else moves.</summary>
    private static Scenario Of(Depeg depeg)
    {
        Scenario plain = Scenarios.Plain(2).WithAssets(a => a with { AnnualVolatility = 0 });
        return plain with { Horizon = new Horizon(14, StepMinutes), Market = plain.Market with { Depegs = [depeg] } };
    }
}
