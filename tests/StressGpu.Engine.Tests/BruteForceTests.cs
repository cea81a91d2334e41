using StressGpu.Engine.Tests.Reference;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>The engine against the float64 reference of model.md, path by path, on random small books.</summary>
public sealed class BruteForceTests
{
    /// <summary>A mark this close to a trigger (fraction of price) may fall on either side of it in float32.</summary>
    private const double Tie = 1e-6;

    /// <summary>A log price past this says that a squeeze ran into the displacement's limit.</summary>
    private const double Squeezed = 5;

    private const int BooksPerGroup = 300;
    private const int PathsPerBook = 6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_path_is_what_the_model_says_position_by_position(int group)
    {
        var seen = new Coverage();
        for (int seed = BooksPerGroup * group; seed < BooksPerGroup * (group + 1); seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            using var replayed = new Replayed(scenario, book);
            for (long path = 0; path < PathsPerBook; path++)
            {
                (double[] columns, double[][] rows) = replayed.Path(path);
                var reference = new ReferencePath(scenario, book);
                reference.Run(Replayed.Assets(rows, ReplayLayout.Fair));
                seen.Squeezes += reference.LargestLogPrice > Squeezed ? 1 : 0;
                List<string> differences = Differences(columns, reference, FloatEquity(scenario, book));
                seen.Add(reference);
                if (differences.Count > 0 && reference.NearestTie < Tie)
                {
                    seen.Ties++;
                    continue;
                }

                Assert.True(differences.Count == 0, $"book {seed}, path {path}: {string.Join(", ", differences)}");
            }
        }

        seen.Check();
    }

    /// <summary>Survivors' equity is valued at float32 prices where losses are socialised: USD that this may move.</summary>
    private static double FloatEquity(Scenario scenario, PositionBook book) => scenario.Venue.AfterFund != AfterFund.Socialise
        ? 0
        : 3e-7 * Enumerable.Range(0, book.Count).Sum(i => book.Quantities[i] * scenario.Assets[book.Assets[i]].PriceUsd);

    private static List<string> Differences(double[] engine, ReferencePath reference, double floatEquityUsd)
    {
        ReferenceLedger ledger = reference.Ledger;
        var differences = new List<string>();
        foreach (PathColumn column in PathColumns.All)
        {
            double expected = column == PathColumn.BranchingRatio ? ledger.BranchingRatio : ledger[column];
            double actual = engine[(int)column];
            double tolerance = PathColumns.IsCount(column) ? 0
                : column is PathColumn.MaxDrawdown or PathColumn.MaxDrawdownFair ? 1e-6 * (1 + reference.LargestLogPrice)
                : 1e-6 * Math.Abs(expected) + 1e-10 * ledger.GrossUsd;
            tolerance += column is PathColumn.SocialisedUsd or PathColumn.UnpaidUsd ? floatEquityUsd : 0;
            if (!(Math.Abs(actual - expected) <= tolerance))
            {
                differences.Add(FormattableString.Invariant($"{PathColumns.Name(column)} {actual:R} instead of {expected:R}"));
            }
        }

        return differences;
    }

    /// <summary>How often what is compared has happened at all: a comparison of nothing would pass.</summary>
    private sealed class Coverage
    {
        private readonly Dictionary<string, int> counts = [];
        private int paths;

        public int Ties { get; set; }

        public int Squeezes { get; set; }

        public void Add(ReferencePath path)
        {
            ReferenceLedger ledger = path.Ledger;
            paths++;
            Count("at start", ledger[PathColumn.FirstLiquidationStep] == 0);
            Count("later", ledger[PathColumn.FirstLiquidationStep] > 0);
            Count("never", ledger[PathColumn.FirstLiquidationStep] < 0);
            Count("three rounds", ledger[PathColumn.MaxRoundsInStep] >= 3);
            Count("fund survives", ledger[PathColumn.FundDrawUsd] > 0 && ledger[PathColumn.UnfundedUsd] == 0);
            Count("deleveraged, nothing unpaid", ledger[PathColumn.AdlUsd] > 0 && ledger[PathColumn.UnpaidUsd] == 0);
            Count("deleveraged, some unpaid", ledger[PathColumn.AdlUsd] > 0 && ledger[PathColumn.UnpaidUsd] > 0);
            Count("haircut capped by the opposing equity", ledger.CappedHaircuts > 0);
            Count("socialised", ledger[PathColumn.SocialisedUsd] > 0);
            Count("unpaid alone", ledger[PathColumn.UnpaidUsd] > 0 && ledger[PathColumn.SocialisedUsd] == 0);
            Count("retained", ledger[PathColumn.RetainedUsd] > 0);
            Count("amplified", ledger[PathColumn.LiquidatedAtFairUsd] > 1.5 * ledger[PathColumn.ShadowLiquidatedUsd]);
            Count("shadow deleverages", path.ShadowLedger[PathColumn.AdlUsd] > 0);
        }

        /// <summary>Everything on 10 paths at least; near-ties and squeezes on 1 in 200 at most.</summary>
        public void Check()
        {
            Assert.All(counts, entry => Assert.True(entry.Value >= 10, $"{entry.Key}: {entry.Value} of {paths}"));
            Assert.InRange(Ties, 0, paths / 200);
            Assert.InRange(Squeezes, 0, paths / 200);
        }

        private void Count(string what, bool happened) =>
            counts[what] = counts.GetValueOrDefault(what) + (happened ? 1 : 0);
    }
}
