using StressGpu.Engine.Tests.Accounts;
using StressGpu.Engine.Tests.Reference;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>The account engine against the float64 reference of decision 0007, path by path, on random small books.</summary>
public sealed class AccountBruteForceTests
{
    /// <summary>Decisions this near (a fraction of what they compare) may fall either way.</summary>
    private const double Tie = 1e-6;

    /// <summary>Of the sizes of everything that was settled: rounding of float64 sums.</summary>
    private const double OfGross = 1e-9;

    /// <summary>Where money depends on the traded price itself, which is float32: socialised losses, a fund or a vault in coin.</summary>
    private const double OfPrices = 3e-7;

    private const int BooksPerGroup = 250;
    private const int PathsPerBook = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_path_is_what_the_decision_says_account_by_account(int group)
    {
        var counts = new Dictionary<string, int>();
        (int paths, int ties) = (0, 0);
        for (int seed = BooksPerGroup * group; seed < BooksPerGroup * (group + 1); seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            paths += PathsPerBook;
            ties += Compare((scenario, book, accounts), seed, reference => AccountCoverage.Add(counts, scenario, reference));
        }

        // A vault defaults on two paths in a thousand: in one group on none.
        Assert.All(counts.Where(e => e.Key != "vault defaults"), entry => Assert.True(entry.Value >= 2, $"{entry.Key}: {entry.Value} of {paths}"));
        Assert.InRange(ties, 0, paths / 25);
    }

    [Fact]
    public void Every_path_with_options_is_what_the_decision_says()
    {
        (int ties, int liquidated) = (0, 0);
        for (int seed = 0; seed < BooksPerGroup; seed++)
        {
            ties += Compare(RandomOptions.Draw(seed), seed, reference =>
                liquidated += reference.Accounts.Any(a => a.Options.Any(o => o.Quantity == 0)) ? 1 : 0);
        }

        Assert.InRange(ties, 0, BooksPerGroup * PathsPerBook / 25);
        Assert.InRange(liquidated, 50, BooksPerGroup * PathsPerBook);
    }

    [Fact]
    public void Every_path_without_accounts_is_what_the_reference_says()
    {
        int ties = 0;
        for (int seed = 0; seed < BooksPerGroup; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            ties += Compare((scenario, book, MarginAccounts.Empty), seed, _ => { });
        }

        Assert.InRange(ties, 0, BooksPerGroup * PathsPerBook / 100);
    }

    [Theory]
    [InlineData("branching_ratio")]
    [InlineData("liquidatable_debt_usd")]
    [InlineData("vault_loss_usd")]
    public void A_path_reports_what_is_new_with_accounts(string name) =>
        Assert.Contains(name, PathColumns.All.Select(PathColumns.Name));

    [Fact]
    public void Fair_prices_take_shocks_as_the_reference_does()
    {
        Scenario plain = Scenarios.Plain(2);
        Scenario scenario = plain with
        {
            Market = plain.Market with { Shocks = [new PriceShock(0, 2, 1.5, -0.4), new PriceShock(1, 5.2, 0, 0.25)] },
        };
        using var replayed = new Replayed(scenario, PositionBook.Empty);
        double[][] actual = Replayed.Assets(replayed.Path(7).Rows, ReplayLayout.Fair);
        double[][] expected = ReferenceMarket.FairUsd(scenario, 7);
        for (int row = 0; row < expected.Length; row++)
        {
            Assert.Equal(0, Math.Log(actual[row][0] / expected[row][0]), 1e-6);
            Assert.Equal(0, Math.Log(actual[row][1] / expected[row][1]), 1e-6);
        }
    }

    /// <summary>Compares the first paths of a case; returns how many differ by a near-tie.</summary>
    private static int Compare(
        (Scenario Scenario, PositionBook Book, MarginAccounts Accounts) of, int seed, Action<AccountReference> see)
    {
        int ties = 0;
        using var replayed = new Replayed(of.Scenario, of.Book, of.Accounts);
        for (long path = 0; path < PathsPerBook; path++)
        {
            (double[] columns, double[][] rows) = replayed.Path(path);
            var reference = new AccountReference(of.Scenario, of.Book, of.Accounts);
            reference.Run(Replayed.Assets(rows, ReplayLayout.Fair));
            see(reference);
            List<string> differences = Differences(columns, of.Scenario, reference);
            bool isTie = differences.Count > 0 && (reference.NearestTie < Tie || differences.All(IsDust));
            ties += isTie ? 1 : 0;
            Assert.True(isTie || differences.Count == 0, $"book {seed}, path {path}: {string.Join(", ", differences)}");
        }

        return ties;
    }

    /// <summary>A rest of a millionth of a dollar may take a round of its own, or none: a count differs, no money does.</summary>
    private static bool IsDust(string difference) => difference.StartsWith("liquidated_accounts ", StringComparison.Ordinal)
        || difference.StartsWith("rounds ", StringComparison.Ordinal) || difference.StartsWith("max_rounds_in_step ", StringComparison.Ordinal);

    private static List<string> Differences(double[] engine, Scenario scenario, AccountReference reference)
    {
        IReadOnlyDictionary<string, double> columns = reference.Columns();
        bool dependsOnTraded = scenario.Venue.AfterFund == AfterFund.Socialise || scenario.Venue.InsuranceFundAsset >= 0
            || scenario.Venue.Backstop is not null;
        double money = (OfGross + (dependsOnTraded ? OfPrices : 0)) * (reference.Ledger.GrossUsd + scenario.Venue.InsuranceFundUsd);
        var differences = new List<string>();
        foreach (PathColumn column in PathColumns.All)
        {
            double expected = columns[PathColumns.Name(column)];
            double actual = engine[(int)column];
            double tolerance = PathColumns.IsCount(column) ? 0 : Tolerance(column, money, reference);
            if (!(Math.Abs(actual - expected) <= tolerance))
            {
                differences.Add(FormattableString.Invariant($"{PathColumns.Name(column)} {actual:R} instead of {expected:R}"));
            }
        }

        return differences;
    }

    private static double Tolerance(PathColumn column, double moneyUsd, AccountReference reference)
    {
        bool isMoney = PathColumns.Name(column).EndsWith("_usd", StringComparison.Ordinal);
        return isMoney ? moneyUsd : 1e-6 * (1 + reference.LargestLogPrice);
    }
}
