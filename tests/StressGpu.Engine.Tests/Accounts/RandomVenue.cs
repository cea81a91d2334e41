using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>The venue of <see cref="RandomAccounts"/>: a margin class for each rule, every form of paying.</summary>
internal static class RandomVenue
{
    public static Venue Draw(Random random, Venue plain, int assets) => plain with
    {
        AfterFund = Pick(
            random, AfterFund.Adl, AfterFund.AdlQueue, AfterFund.AdlHyperliquid, AfterFund.AdlCapped, AfterFund.Socialise, AfterFund.Unpaid),
        InsuranceFundUsd = Pick(random, 0, 1e2, 1e4, 1e6),
        InsuranceFundAsset = random.Next(4) == 0 ? random.Next(assets) : -1,
        AdlCapShare = Pick(random, 0.1, 0.5, 1),
        MarginClasses = [.. Enum.GetValues<LiquidationRule>().Select(rule => Class(random, rule))],
        Backstop = random.Next(3) == 0
            ? new BackstopVault(Math.Pow(10, 2 + 3 * random.NextDouble()), Pick(random, 30, 300, 3000))
            : null,
    };

    public static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private static MarginClass Class(Random random, LiquidationRule rule) => new()
    {
        Id = rule.ToString(),
        Liquidation = rule,
        Fraction = 0.1 + 0.5 * random.NextDouble(),
        MinimumFraction = Pick(random, 0.05, 0.3),
        CloseFactor = Pick(random, 0.3, 0.5, 1),
        FullCloseHealthFactor = Pick(random, 0.9, 0.95),
        LiquidationBonus = Pick(random, 0.05, 0.1, 0.15),
        MinimumNotionalUsd = Pick(random, 10, 100, 2000),
        MaximumNotionalPerStepUsd = Pick(random, double.PositiveInfinity, double.PositiveInfinity, 3e3, 3e4),
        CoolDownMinutes = Pick(random, 0, 0, 60, 90, 240),
        CollateralOrder = Pick(random, CollateralOrder.Largest, CollateralOrder.Listed),
        CollateralBuffer = Pick(random, 0.02, 0.05, 0.2),
        LiquidationFeeRate = random.NextDouble() * 0.02 * random.Next(2),
        FeeShareToFund = Pick(random, 0, 0.5, 1),
        BackstopShare = Pick(random, 0, 0.5, 2.0 / 3),
    };
}
