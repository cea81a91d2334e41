using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>How depth moves in <see cref="RandomMovingVenue"/>.</summary>
internal static class RandomLiquidity
{
    public static DepthDynamics Draw(Random random, Scenario scenario, IReadOnlySet<VenueMechanism> with) => new()
    {
        VolatilityHalfLifeMinutes = scenario.Horizon.StepMinutes * RandomMovingVenue.Pick(random, 0.5, 2, 6),
        VolatilityExponent = with.Contains(VenueMechanism.DepthByVolatility) ? RandomMovingVenue.Pick(random, 0.5, 1, 2) : 0,
        VolatilityFloor = RandomMovingVenue.Pick(random, 0.02, 0.3),
        Confidence = with.Contains(VenueMechanism.Confidence) || with.Contains(VenueMechanism.Panic)
            ? Confidence(random, scenario, with.Contains(VenueMechanism.Panic))
            : null,
        CrossImpact = with.Contains(VenueMechanism.CrossImpact) ? [.. Kappa(random, scenario.Assets.Length)] : [],
    };

    private static Confidence Confidence(Random random, Scenario scenario, bool panics) => new()
    {
        Floor = RandomMovingVenue.Pick(random, 0.05, 0.5),
        LiquidationLoss = RandomMovingVenue.Pick(random, 0, 1, 5),
        DrawdownLoss = RandomMovingVenue.Pick(random, 0, 1, 5),
        RecoveryHalfLifeMinutes = scenario.Horizon.StepMinutes * RandomMovingVenue.Pick(random, 1, 5, 50),
        PanicBelow = panics ? RandomMovingVenue.Pick(random, 0.7, 0.99) : 0,
        PanicSharePerHour = panics ? RandomMovingVenue.Between(random, 0.2, 1) * 60 / scenario.Horizon.StepMinutes : 0,
    };

    private static IEnumerable<double> Kappa(Random random, int assets) =>
        from row in Enumerable.Range(0, assets)
        from column in Enumerable.Range(0, assets)
        select row == column ? 0 : RandomMovingVenue.Pick(random, 0, 0.1, 0.5);
}
