using StressGpu.Engine.Tests.Reference;
using StressGpu.Engine.Tests.Reference.Moving;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>What holds on every path of every venue (model.md, sections 5 and 7; decision 0011).</summary>
public sealed class VenuePropertyTests
{
    private const int Books = 60;
    private const int Paths = 16;

    /// <summary>Those that act on the traded path alone, whatever the impact.</summary>
    private static readonly VenueMechanism[] OnlyTraded =
        [VenueMechanism.Bots, VenueMechanism.Auction, VenueMechanism.Panic, VenueMechanism.Vault, VenueMechanism.Shift];

    [Fact]
    public void Without_impact_nothing_else_amplifies()
    {
        int liquidated = 0;
        for (int seed = 0; seed < 4 * Books; seed++)
        {
            HashSet<VenueMechanism> with = RandomMovingVenue.Mix(seed);
            with.ExceptWith(OnlyTraded);
            (Scenario scenario, PositionBook book) = WithoutImpact(RandomMovingVenue.Draw(seed, with));
            PathTable table = PathTable.Run(scenario, book, Paths);
            liquidated += table.Column(PathColumn.LiquidatedUsd).Count(usd => usd > 0);
            for (int path = 0; path < table.Count; path++)
            {
                double fair = table[PathColumn.LiquidatedAtFairUsd, path];
                Assert.True(
                    fair == table[PathColumn.ShadowLiquidatedUsd, path],
                    FormattableString.Invariant($"book {seed}, path {path}: {fair:R}, shadow {table[PathColumn.ShadowLiquidatedUsd, path]:R}"));
            }
        }

        Assert.True(liquidated > 1000, FormattableString.Invariant($"{liquidated} paths liquidate"));
    }

    [Fact]
    public void No_money_is_made_or_lost()
    {
        var seen = new VenueCoverage();
        for (int seed = 0; seed < 4 * Books; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMovingVenue.Draw(seed, RandomMovingVenue.Mix(seed));
            using var replayed = new Replayed(scenario, book);
            for (long path = 0; path < 2; path++)
            {
                (double[] columns, double[][] rows) = replayed.Path(path);
                var reference = new MovingPath(scenario, book);
                reference.Run(Replayed.Assets(rows, ReplayLayout.Fair), path);
                if (Math.Abs(reference.Ledger[PathColumn.AccountLossUsd] - columns[(int)PathColumn.AccountLossUsd]) > 1e-6 * reference.Ledger.GrossUsd)
                {
                    seen.Ties++;
                    continue;
                }

                seen.Add(reference.Ledger);
                AssertIdentities(scenario, column => columns[(int)column], rows[^1][ReplayLayout.Fund], reference);
            }
        }

        Assert.InRange(seen.Ties, 0, seen.Paths / 50);
    }

    [Fact]
    public void Unlimited_free_bots_change_nothing() => AssertSame(
        [VenueMechanism.Bots, VenueMechanism.Auction],
        scenario => scenario with
        {
            Venue = scenario.Venue with
            {
                FeeShareToFund = 0.5, Liquidators = new Liquidators { Tolerance = -1e6 },
            },
        },
        scenario => scenario with { Venue = scenario.Venue with { FeeShareToFund = 0.5 } });

    [Fact]
    public void One_slice_is_no_slices() => AssertSame(
        [VenueMechanism.Slices],
        scenario => scenario with { Venue = scenario.Venue with { PartialLiquidation = new PartialLiquidation(1, 30) } },
        scenario => scenario);

    [Fact]
    public void No_cross_impact_is_that_of_zero() => AssertSame(
        [VenueMechanism.CrossImpact],
        scenario => scenario with
        {
            Liquidity = scenario.Liquidity with
            {
                Depth = scenario.Liquidity.Depth with { CrossImpact = [.. new double[scenario.Assets.Length * scenario.Assets.Length]] },
            },
        },
        scenario => scenario);

    [Fact]
    public void A_funding_rate_of_zero_is_no_funding() => AssertSame(
        [VenueMechanism.Funding],
        scenario => scenario with { Venue = scenario.Venue with { Funding = new Funding(scenario.Horizon.StepMinutes / 60, 0.01, 0.01, 0) } },
        scenario => scenario);

    [Fact]
    public void An_add_on_of_zero_is_none() => AssertSame(
        [VenueMechanism.MarginByVolatility, VenueMechanism.MarginByOpenInterest],
        scenario => scenario with { Venue = scenario.Venue with { DynamicMargin = new DynamicMargin(0, 0, [new OpenInterestMargin(0, 0, 1, 0)]) } },
        scenario => scenario);

    /// <summary>Two forms of a scenario, drawn without some mechanisms, give the same columns but for rounding.</summary>
    private static void AssertSame(
        VenueMechanism[] without, Func<Scenario, Scenario> one, Func<Scenario, Scenario> other)
    {
        int liquidated = 0;
        for (int seed = 0; seed < Books; seed++)
        {
            HashSet<VenueMechanism> with = RandomMovingVenue.Mix(seed);
            with.ExceptWith([.. without, VenueMechanism.Bridge]);
            (Scenario scenario, PositionBook book) = RandomMovingVenue.Draw(seed, with);
            PathTable first = PathTable.Run(one(scenario), book, Paths);
            PathTable second = PathTable.Run(other(scenario), book, Paths);
            liquidated += first.Column(PathColumn.LiquidatedUsd).Count(usd => usd > 0);
            foreach (PathColumn column in PathColumns.All)
            {
                for (int path = 0; path < Paths; path++)
                {
                    Assert.Equal(second[column, path], first[column, path], 1e-9 * (1 + Math.Abs(second[column, path])));
                }
            }
        }

        Assert.True(liquidated > Books, FormattableString.Invariant($"{liquidated} paths liquidate"));
    }

    /// <summary>Depth beyond anything; mark to model and bands, which would move the traded price alone, keep out of the way.</summary>
    private static (Scenario Scenario, PositionBook Book) WithoutImpact((Scenario Scenario, PositionBook Book) drawn)
    {
        const double deep = 1e30;
        Scenario scenario = drawn.Scenario.WithAssets(a => a with { DepthUsdPerPercent = a.DepthUsdPerPercent * deep });
        Venue venue = scenario.Venue;
        venue = venue with
        {
            Illiquid = venue.Illiquid is { } terms ? terms with { BelowUsd = terms.BelowUsd * deep } : null,
            Breaker = venue.Breaker is { } breaker ? breaker with { Band = 0 } : null,
        };
        return (scenario with { Venue = venue }, drawn.Book);
    }

    /// <summary>The engine's columns; market losses from entry to X and open positions' funding are the reference's own.</summary>
    private static void AssertIdentities(Scenario scenario, Func<PathColumn, double> of, double fundEndUsd, MovingPath reference)
    {
        ReferenceLedger ledger = reference.Ledger;
        double tolerance = 1e-6 * (ledger.GrossUsd + reference.Traded.Assets.Sum(
            a => a.Positions.Sum(p => p.OpenQuantity) * a.Funding.GrossUsd));
        Assert.Equal(
            ledger.MarketLossUsd + of(PathColumn.FeesUsd) + of(PathColumn.RetainedUsd) + of(PathColumn.FundingClosedUsd)
                + of(PathColumn.VaultTakenUsd),
            of(PathColumn.AccountLossUsd) + of(PathColumn.BadDebtUsd) - ledger.VaultBadDebtUsd,
            tolerance);
        Assert.Equal(
            scenario.Venue.InsuranceFundUsd + scenario.Venue.FeeShareToFund * of(PathColumn.FeesUsd)
                + of(PathColumn.RetainedUsd) - of(PathColumn.FundDrawUsd),
            fundEndUsd,
            tolerance);
        Assert.Equal(
            of(PathColumn.BadDebtUsd) - of(PathColumn.FundDrawUsd),
            of(PathColumn.AdlHaircutUsd) + of(PathColumn.SocialisedUsd) + of(PathColumn.UnpaidUsd),
            tolerance);
        Assert.Equal(
            of(PathColumn.FundingClosedUsd) + reference.Traded.FundingOpenUsd + reference.Traded.Clearing.Waterfall.FundingDeleveragedUsd,
            of(PathColumn.FundingNetUsd),
            tolerance);
    }
}
