using CsCheck;

namespace StressGpu.Model.Tests;

public sealed class LiquidationTriggerTests
{
    private static readonly MaintenanceSchedule Tiers =
        MaintenanceSchedule.Create([(0, 0.004), (50_000, 0.005), (250_000, 0.01), (1_000_000, 0.025), (10_000_000, 0.05)]);

    [Fact]
    public void A_long_in_one_tier_triggers_at_K_over_one_minus_r()
    {
        // Model, section 6: K = E - m/q = 100 - 20/2 = 90, trigger K / (1 - r) = 90 / 0.996.
        LiquidationTrigger trigger = LiquidationTrigger.Of(Side.Long, 2, 100, 20, Tiers);

        Assert.Equal((0, 90), (trigger.Tier, trigger.BankruptcyPriceUsd));
        Assert.Equal(90 / 0.996, trigger.TriggerPriceUsd, 12);
    }

    [Fact]
    public void A_short_in_a_higher_tier_has_its_deduction()
    {
        // ded_1 = 50,000 x 0.001 = 50; K = 100 + 20,000/2,000 = 110; trigger (K + 50/2,000) / 1.005, notional 218,955 in tier 1.
        LiquidationTrigger trigger = LiquidationTrigger.Of(Side.Short, 2000, 100, 20_000, Tiers);

        Assert.Equal((1, 110), (trigger.Tier, trigger.BankruptcyPriceUsd));
        Assert.Equal((110 + 50.0 / 2000) / 1.005, trigger.TriggerPriceUsd, 12);
    }

    [Fact]
    public void At_the_trigger_equity_is_the_maintenance_margin_of_the_tier()
    {
        Gen.Select(Gen.Double[1e-3, 1e6], Gen.Double[1, 1e5], Gen.Double[1.01, 100], Gen.Bool).Sample((quantity, entry, leverage, isLong) =>
        {
            Side side = isLong ? Side.Long : Side.Short;
            double margin = quantity * entry / leverage;
            LiquidationTrigger trigger = LiquidationTrigger.Of(side, quantity, entry, margin, Tiers);
            double price = trigger.TriggerPriceUsd;
            double equity = quantity * (isLong ? price - trigger.BankruptcyPriceUsd : trigger.BankruptcyPriceUsd - price);

            double notional = quantity * price;
            Assert.Equal(Tiers.MarginUsd(notional), equity, 1e-9 * notional);
            Assert.Equal(ActiveTier(notional), trigger.Tier);
            Assert.False(trigger.FiresAt(side, price));
            Assert.True(trigger.FiresAt(side, price * (isLong ? 0.999 : 1.001)));
        });
    }

    [Fact]
    public void A_long_with_its_whole_notional_as_margin_never_triggers()
    {
        LiquidationTrigger trigger = LiquidationTrigger.Of(Side.Long, 1, 100, 100, Tiers);

        Assert.Equal(0, trigger.BankruptcyPriceUsd);
        Assert.False(trigger.FiresAt(Side.Long, 1e-9));
    }

    // Brute force: the last tier whose floor the notional reaches.
    private static int ActiveTier(double notionalUsd) => Tiers.Tiers.Count(t => t.FromNotionalUsd <= notionalUsd) - 1;
}
