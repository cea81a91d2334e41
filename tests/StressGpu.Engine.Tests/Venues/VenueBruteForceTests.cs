using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>The engine against the float64 reference of decision 0011, path by path, on random small books and venues.</summary>
public sealed class VenueBruteForceTests
{
    /// <summary>A decision this close to falling the other way may do so in float32; a fraction of what it compares.</summary>
    private const double Tie = 5e-6;

    private const int BooksPerGroup = 400;
    private const int BooksAlone = 50;
    private const int PathsPerBook = 4;

    /// <summary>Mechanisms that do nothing by themselves, with one that lets them.</summary>
    private static readonly Dictionary<VenueMechanism, VenueMechanism> Company = new()
    {
        [VenueMechanism.Auction] = VenueMechanism.Bots,
        [VenueMechanism.Escalating] = VenueMechanism.Outages,
        [VenueMechanism.Illiquid] = VenueMechanism.DepthByVolatility,
    };

    public static TheoryData<string> Mechanisms => [.. Enum.GetNames<VenueMechanism>()];

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Each_mechanism_does_what_the_decision_says(string mechanism)
    {
        VenueMechanism own = Enum.Parse<VenueMechanism>(mechanism);
        HashSet<VenueMechanism> with = [own, Company.GetValueOrDefault(own, own)];
        var seen = new VenueCoverage();
        for (int seed = 0; seed < BooksAlone; seed++)
        {
            Compare(seed, with, seen);
        }

        Assert.InRange(seen.Ties, 0, seen.Paths / 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_mixture_does_what_the_decision_says(int group)
    {
        var seen = new VenueCoverage();
        for (int seed = BooksPerGroup * group; seed < BooksPerGroup * (group + 1); seed++)
        {
            Compare(seed, RandomMovingVenue.Mix(seed), seen);
        }

        seen.Check(least: 20);
    }

    private static void Compare(int seed, IReadOnlySet<VenueMechanism> with, VenueCoverage seen)
    {
        (Scenario scenario, PositionBook book) = RandomMovingVenue.Draw(seed, with);
        using var replayed = new Replayed(scenario, book);
        for (long path = 0; path < PathsPerBook; path++)
        {
            var comparison = new VenueComparison(scenario, book, replayed, path);
            seen.Add(comparison.Reference.Ledger);
            if (comparison.Differences.Count > 0 && comparison.Reference.NearestTie < Tie)
            {
                seen.Ties++;
                continue;
            }

            Assert.True(
                comparison.Differences.Count == 0,
                $"book {seed}, path {path}, {string.Join(" ", with.Order())}: {string.Join(", ", comparison.Differences)};{comparison.FirstRow}");
        }
    }
}
