using MathNet.Numerics.Statistics;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Books;

/// <summary>Drawn accounts have what was asked for and are healthy. Bounds are 4.5 standard errors of the fixed seed's sample.</summary>
public sealed class SyntheticAccountsTests
{
    private const int Count = 20_000;

    private static readonly SyntheticAccounts Asked = new()
    {
        Cross = Count, CrossOpenInterestUsd = 2e9, MeanAssets = 2.5, MedianLeverage = 4, CoinShare = 0.3, CrossClass = 0,
        Borrowers = Count, DebtUsd = 5e8, MedianHealthFactor = 1.6, BorrowerClass = 1,
        OptionAccounts = 2000, OptionNotionalUsd = 3e8, OptionClass = 2,
        SizeSigma = 1.2,
    };

    [Fact]
    public void Totals_are_as_asked()
    {
        AccountStanding[] drawn = Standings(Market, Asked);

        Assert.Equal(2e9, drawn.Sum(s => s.PerpetualNotionalUsd), 2e9 * 1e-9);
        Assert.Equal(5e8, drawn.Sum(s => s.DebtUsd), 5e8 * 1e-9);
        Assert.Equal(3e8, drawn.Sum(s => s.OptionNotionalUsd), 3e8 * 1e-9);
        Assert.Equal(2 * Count + 2000, drawn.Length);
    }

    [Theory]
    [InlineData(OptionMargin.Standard)]
    [InlineData(OptionMargin.Grid)]
    public void Nobody_is_liquidatable_at_the_start(OptionMargin margin)
    {
        MarginClass[] classes = [.. Market.Venue.MarginClasses.Select(c => c with { OptionMargin = margin })];
        Scenario scenario = Market with { Venue = Market.Venue with { MarginClasses = [.. classes] } };

        Assert.All(Standings(scenario, Asked with { MeanAssets = 4 }), s => Assert.True(s.HealthFactor > 1, s.ToString()));
    }

    [Fact]
    public void Leverage_and_health_have_their_medians()
    {
        AccountStanding[] drawn = Standings(Market, Asked);

        // The error of a sample's median is sqrt(pi/2)/sqrt(n) times the standard deviation of the logs (0.8 and 1.1).
        double error = 4.5 * Math.Sqrt(Math.PI / 2 / Count);
        Assert.Equal(Math.Log(4), drawn[..Count].Select(s => Math.Log(s.PerpetualNotionalUsd / s.EquityUsd)).Median(), 0.8 * error);
        Assert.Equal(Math.Log(0.6), drawn[Count..(2 * Count)].Select(s => Math.Log(s.HealthFactor - 1)).Median(), 1.1 * error);
        Assert.Equal(1.2, drawn[..Count].Select(s => Math.Log(s.PerpetualNotionalUsd)).StandardDeviation(), 4.5 * 1.2 / Math.Sqrt(2.0 * Count));
    }

    [Fact]
    public void Cross_accounts_hold_assets_around_the_mean_with_coin_at_the_classes_weight()
    {
        MarginAccounts drawn = SyntheticAccountsGenerator.Draw(Market, Asked);
        AccountLegs legs = new(drawn);
        int[] numbers = [.. Enumerable.Range(0, Count).Select(a => drawn.Positions[legs.Positions(a)].Length)];

        // 1 + Poisson(1.5), cut at the six markets (the stable coin has none): 0.0056 under 2.5.
        Assert.Equal(2.4944, numbers.Average(), 4.5 * Math.Sqrt(1.5 / Count));
        Assert.All(drawn.Collateral[..legs.Collateral(Count - 1).End], c => Assert.Equal((0, 0.9), (c.Asset, c.Weight)));
        double longShare = drawn.Positions.Count(p => p.SignedQuantity > 0) / (double)drawn.Positions.Length;
        Assert.Equal(0.5, longShare, 4.5 * 0.5 / Math.Sqrt(drawn.Positions.Length) * 1.2);
        Assert.All(drawn.Positions, p => Assert.Equal(Market.Assets[p.Asset].PriceUsd, p.EntryPriceUsd));

        // A quarter of those with two assets is hedged exactly.
        double[] net = [.. Enumerable.Range(0, Count).Where(a => numbers[a] == 2)
            .Select(a => Math.Abs(drawn.Positions[legs.Positions(a)].Sum(p => p.SignedQuantity * p.EntryPriceUsd)))];
        Assert.Equal(0.25, net.Count(n => n < 1e-6) / (double)net.Length, 4.5 * Math.Sqrt(0.1875 / net.Length));
    }

    [Fact]
    public void Borrowers_owe_dollars_or_a_stable_coin_against_volatile_ones()
    {
        MarginAccounts drawn = SyntheticAccountsGenerator.Draw(Market, Asked);

        Assert.Equal(Count, drawn.Loans.Length);
        Assert.Equal(0.5, drawn.Loans.Count(l => l.Asset == LoanRow.Usd) / (double)Count, 4.5 * 0.5 / Math.Sqrt(Count));
        Assert.All(drawn.Loans.Where(l => l.Asset != LoanRow.Usd), l => Assert.Equal(6, l.Asset));
        CollateralRow[] coins = [.. drawn.Collateral.Where(c => c.Account >= Count)];
        Assert.All(coins, c => Assert.Equal(c.Asset switch { 0 => 0.8, 1 => 0.75, _ => double.NaN }, c.Weight));
        Assert.Equal(1.4, coins.Length / (double)Count, 4.5 * Math.Sqrt(0.24 / Count));
    }

    [Fact]
    public void Options_are_short_and_long_in_a_handful_of_series()
    {
        MarginAccounts drawn = SyntheticAccountsGenerator.Draw(Market, Asked);

        Assert.Equal(2 * 3 * 6, drawn.Instruments.Length);
        Assert.All(drawn.Instruments, i => Assert.True(i.Underlying < 2));
        Assert.Equal(0.6, drawn.Options.Count(o => o.SignedQuantity < 0) / (double)drawn.Options.Length, 4.5 * Math.Sqrt(0.24 / drawn.Options.Length));
        Assert.Contains(drawn.Instruments, i => i is { Kind: OptionKind.Call, StrikeUsd: 100, ExpiryHours: 24 });
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        MarginAccounts first = SyntheticAccountsGenerator.Draw(Market, Asked);
        MarginAccounts again = SyntheticAccountsGenerator.Draw(Market, Asked);
        MarginAccounts other = SyntheticAccountsGenerator.Draw(Market with { Seed = 43 }, Asked);

        Assert.Equal(first.Accounts, again.Accounts);
        Assert.Equal(first.Collateral, again.Collateral);
        Assert.Equal(first.Positions, again.Positions);
        Assert.Equal(first.Loans, again.Loans);
        Assert.Equal(first.Options, again.Options);
        Assert.False(first.Positions.SequenceEqual(other.Positions));
        Assert.False(first.Loans.SequenceEqual(other.Loans));
    }

    [Fact]
    public void An_accounts_legs_do_not_depend_on_how_many_there_are()
    {
        MarginAccounts many = SyntheticAccountsGenerator.Draw(Market, Asked);
        MarginAccounts few = SyntheticAccountsGenerator.Draw(Market, Asked with { Cross = 100, Borrowers = 10 });

        Assert.Equal(few.Positions.Select(p => (p.Account, p.Asset, Math.Sign(p.SignedQuantity))),
            many.Positions[..few.Positions.Length].Select(p => (p.Account, p.Asset, Math.Sign(p.SignedQuantity))));
    }

    private static AccountStanding[] Standings(Scenario scenario, SyntheticAccounts asked)
    {
        MarginAccounts drawn = SyntheticAccountsGenerator.Draw(scenario, asked);
        AccountValuation valuation = new(drawn, scenario, new StartOptionMarks(scenario));
        double[] prices = [.. scenario.Assets.Select(a => a.PriceUsd)];
        return [.. Enumerable.Range(0, drawn.Accounts.Length).Select(a => valuation.At(a, prices))];
    }

    private static Scenario Market { get; } = Build();

    // Six volatile assets and a stable one; options on the first two.
    private static Scenario Build()
    {
        Scenario plain = Scenarios.Plain(7);
        MarginClass rules = new() { Id = "cross", LiquidationFeeRate = 0, FeeShareToFund = 0, Collateral = [new(0, 0.9)] };
        return plain with
        {
            Assets = [.. plain.Assets.Select((a, i) => i == 6 ? a with { AnnualVolatility = 0.01, PriceUsd = 1 } : a)],
            Venue = plain.Venue with
            {
                MarginClasses =
                [
                    rules,
                    rules with { Id = "loans", Liquidation = LiquidationRule.CloseFactor, Collateral = [new(0, 0.8), new(1, 0.75)] },
                    rules with { Id = "options" },
                ],
                Options = new OptionTerms
                {
                    Surfaces = [new VolatilitySurface { Underlying = 1, Level = 0.8 }, new VolatilitySurface { Underlying = 0, Level = 0.7, Skew = -0.1 }],
                    DepthThresholdUsd = 2e6, Haircut = 0.05,
                },
            },
        };
    }
}
