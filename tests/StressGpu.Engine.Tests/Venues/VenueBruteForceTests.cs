using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>The engine against the float64 reference of decision 0011, path by path, on random small books and venues.</summary>
public sealed class VenueBruteForceTests
{
    /// <summary>A decision this close to falling the other way may do so in float32; a fraction of what it compares.</summary>
    private const double Tie = 5e-6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(101)]
    public void Debug_alone(int mechanism)
    {
        bool mix = mechanism >= 100;
        int differing = 0, paths = 0, ties = 0;
        var lines = new List<string>();
        int from = mix ? 500 * (mechanism - 100) : 0;
        for (int seed = from; seed < from + (mix ? 500 : 60); seed++)
        {
            HashSet<VenueMechanism> with = mix ? RandomMovingVenue.Mix(seed) : [(VenueMechanism)mechanism];
            if (mechanism == (int)VenueMechanism.Auction) with.Add(VenueMechanism.Bots);
            if (mechanism == (int)VenueMechanism.Illiquid) with.Add(VenueMechanism.DepthByVolatility);
            if (mechanism == (int)VenueMechanism.Escalating) with.Add(VenueMechanism.Outages);
            (Scenario scenario, PositionBook book) = RandomMovingVenue.Draw(seed, with);
            using var replayed = new Replayed(scenario, book);
            for (long path = 0; path < 4; path++)
            {
                var comparison = new VenueComparison(scenario, book, replayed, path);
                paths++;
                if (comparison.Differences.Count > 0)
                {
                    differing++;
                    if (comparison.Reference.NearestTie < Tie) ties++;
                    else if (lines.Count < 200) lines.Add($"book {seed} path {path} tie {comparison.Reference.NearestTie:E1} [{string.Join(" ", with.Order())}] {scenario.Venue.MarkPrice} {scenario.Venue.AfterFund} {scenario.Venue.Liquidators} step {scenario.Horizon.StepMinutes} tiers {scenario.Assets[0].Maintenance.Tiers.Length}: {string.Join(", ", comparison.Differences)} FIRST{comparison.FirstRow}");
                }
            }
        }

        Assert.True(differing == ties, $"{(VenueMechanism)mechanism}: {differing} of {paths} ({ties} ties)\n" + string.Join("\n", lines));
    }
}
