using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>Tiered maintenance (validation.md): BTC 40x to 150 m USD, then 20x, rate half of initial.</summary>
public sealed class TierTests
{
    private static readonly MaintenanceSchedule Btc = MaintenanceSchedule.Create([(0, 0.5 / 40), (150e6, 0.5 / 20)]);

    // 3.125 m at 200 m of notional; 1.875 m at 150 m, from both sides.
    [Theory]
    [InlineData(200e6, 3.125e6)]
    [InlineData(150e6, 1.875e6)]
    [InlineData(150e6 * (1 - 1e-9), 1.875e6)]
    [InlineData(150e6 * (1 + 1e-9), 1.875e6)]
    [InlineData(100e6, 1.25e6)]
    public void A_position_is_liquidated_when_its_equity_is_under_the_tiers_margin(double notionalUsd, double maintenanceUsd)
    {
        Assert.Equal(maintenanceUsd, Btc.MarginUsd(notionalUsd), 1e-8 * maintenanceUsd);
        foreach (Side side in (Side[])[Side.Long, Side.Short])
        {
            Assert.Equal(1, LiquidatedAtStart(side, notionalUsd, maintenanceUsd * (1 - 1e-4)));
            Assert.Equal(0, LiquidatedAtStart(side, notionalUsd, maintenanceUsd * (1 + 1e-4)));
        }
    }

    [Fact]
    public void Maintenance_has_no_jump_at_a_floor()
    {
        Assert.Equal(Btc.MarginUsd(150e6), Btc.MarginUsd(Math.BitIncrement(150e6)), 1e-6);
        Assert.Equal(Btc.MarginUsd(150e6), Btc.MarginUsd(Math.BitDecrement(150e6)), 1e-6);
    }

    private static double LiquidatedAtStart(Side side, double notionalUsd, double marginUsd)
    {
        Scenario scenario = Scenarios.Plain().WithAssets(a => a with { AnnualVolatility = 0, Maintenance = Btc });
        PositionBook book = Scenarios.Book((0, side, notionalUsd / 100, 100, marginUsd));
        using var replayed = new Replayed(scenario, book);
        double liquidated = replayed.Path(0).Columns[(int)PathColumn.LiquidatedAccounts];
        Assert.Equal(liquidated, replayed.Facts.LiquidatableAtStart);
        return liquidated;
    }
}
