using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Random markets and books under random moving venues (decision 0011), from a seed.</summary>
internal static class RandomMovingVenue
{
    /// <summary>Keeps the seeds of markets, venues and mixtures apart.</summary>
    private const int Apart = 1 << 20;

    /// <summary>What looks at step ends does not go together with the bridge.</summary>
    private static readonly VenueMechanism[] EndOfStep =
    [
        VenueMechanism.Bots, VenueMechanism.Slices, VenueMechanism.Illiquid, VenueMechanism.Breaker, VenueMechanism.Vault,
    ];

    /// <summary>1-6 assets, 4-48 steps; the mechanisms given, with sizes that make them act.</summary>
    public static (Scenario Scenario, PositionBook Book) Draw(int seed, IReadOnlySet<VenueMechanism> with)
    {
        var random = new Random(seed + Apart);
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed, random.Next(1, 7), random.Next(12, random.Next(5) == 0 ? 300 : 80));
        int steps = random.Next(4) == 0 ? 48 : random.Next(4, 9);
        double minutes = Pick(random, 5, 15, 60);
        scenario = scenario with { Horizon = new Horizon(steps * minutes / 60, minutes) };

        // A few percent a step, whatever its length.
        double volatility = Pick(random, 0.005, 0.02, 0.04) / Math.Sqrt(scenario.Horizon.StepYears);
        scenario = scenario.WithAssets(asset => asset with
        {
            AnnualVolatility = volatility * Pick(random, 0, 0.5, 1, 1.5),
            AnnualDrift = 0,
            ReferenceVolatility = Pick<double?>(random, null, volatility, volatility / 3),
        });
        scenario = scenario with { Liquidity = scenario.Liquidity with { Depth = RandomLiquidity.Draw(random, scenario, with) } };
        scenario = scenario with { Venue = RandomTerms.Draw(random, scenario, with) };
        return (RandomTerms.WithAssets(random, scenario, with), book);
    }

    /// <summary>Each mechanism by chance, none of those that exclude each other.</summary>
    public static HashSet<VenueMechanism> Mix(int seed)
    {
        var random = new Random(seed + 2 * Apart);
        HashSet<VenueMechanism> mixed = [.. Enum.GetValues<VenueMechanism>().Where(_ => random.NextDouble() < 0.35)];
        Keep(random, mixed, [VenueMechanism.Tiered, VenueMechanism.Escalating, VenueMechanism.Auction]);
        Keep(random, mixed, [VenueMechanism.Blended, VenueMechanism.Oracle, VenueMechanism.Bridge]);
        foreach (VenueMechanism other in EndOfStep)
        {
            Keep(random, mixed, [other, VenueMechanism.Bridge]);
        }

        if (!mixed.Contains(VenueMechanism.Bots))
        {
            mixed.Remove(VenueMechanism.Auction);
        }

        return mixed;
    }

    internal static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    internal static double Between(Random random, double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>Keeps one of those that exclude each other.</summary>
    private static void Keep(Random random, HashSet<VenueMechanism> mixed, VenueMechanism[] exclusive)
    {
        VenueMechanism[] present = [.. exclusive.Where(mixed.Contains)];
        if (present.Length > 1)
        {
            mixed.ExceptWith(present);
            mixed.Add(Pick(random, present));
        }
    }
}
