using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Books that two rules must treat alike.</summary>
public sealed class EquivalenceTests
{
    [Fact]
    public void An_isolated_position_is_an_account_of_one_perpetual_and_its_margin_in_cash()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            MarginClass rules = HandCase.Class(LiquidationRule.Full) with
            {
                LiquidationFeeRate = scenario.Venue.LiquidationFeeRate, FeeShareToFund = scenario.Venue.FeeShareToFund,
            };
            scenario = scenario.WithVenue(v => v with { AfterFund = AfterFund.Unpaid, MarginClasses = [rules] });
            ReferenceLedger isolated = AccountPropertyTests.Simulated(scenario, book, MarginAccounts.Empty, 0).Ledger;
            AccountReference after = AccountPropertyTests.Simulated(scenario, PositionBook.Empty, AsAccounts(book), 0);
            Assert.True(after.NearestTie > 1e-12);
            foreach (PathColumn column in PathColumns.All)
            {
                Assert.Equal(isolated[column], after.Ledger[column], 1e-9 * (1 + isolated.GrossUsd));
            }
        }
    }

    [Fact]
    public void A_full_close_is_a_fraction_of_1()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            Scenario full = WithRule(scenario, LiquidationRule.Full);
            ReferenceLedger expected = AccountPropertyTests.Simulated(full, book, accounts, 0).Ledger;
            ReferenceLedger actual =
                AccountPropertyTests.Simulated(WithRule(scenario, LiquidationRule.Fraction), book, accounts, 0).Ledger;
            Assert.All(PathColumns.All, column => Assert.Equal(expected[column], actual[column]));
        }
    }

    [Fact]
    public void Just_enough_restores_linear_books_in_one_round_without_fees_and_impact()
    {
        int restored = 0;
        for (int seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            double[] prices = [.. Enumerable.Range(0, 3).Select(_ => Math.Pow(10, 4 * random.NextDouble()))];
            MarginClass rules = HandCase.Class(LiquidationRule.JustEnough) with { MinimumFraction = 1e-6 };
            Scenario scenario = HandCase.Scenario(rules, prices).WithAssets(
                a => a with { Maintenance = MaintenanceSchedule.Create([(0, 0.02), (1e3, 0.04), (1e4, 0.08)]) });
            var book = new AccountBook();
            RandomAccount.Cross(random, book, 0, prices);
            MarginAccounts tables = book.Build();
            if (tables.Loans.Length > 0 || tables.Positions.Any(p => p.Contract == ContractKind.Inverse))
            {
                continue;
            }

            var reference = new AccountReference(scenario, PositionBook.Empty, tables);
            reference.Run([prices]);
            ReferenceAccount account = reference.Accounts[0];
            if (reference.Ledger[PathColumn.LiquidatedAccounts] > 0 && account.HasPositions)
            {
                restored++;
                double slack = account.MarginBalanceAt(prices) - account.RequirementAt(prices, scenario);
                Assert.Equal(1, reference.Ledger[PathColumn.Rounds]);
                Assert.InRange(slack, -1e-9 * account.GrossAt(prices), double.PositiveInfinity);
            }
        }

        Assert.InRange(restored, 20, 600);
    }

    private static Scenario WithRule(Scenario scenario, LiquidationRule rule) => scenario.WithVenue(v => v with
    {
        MarginClasses = [.. v.MarginClasses.Select(c => c with { Liquidation = rule, Fraction = 1 })],
    });

    private static MarginAccounts AsAccounts(PositionBook book)
    {
        var table = new AccountBook();
        for (int index = 0; index < book.Count; index++)
        {
            double sign = book.Sides[index] == Side.Long ? 1 : -1;
            table.Account(book.MarginsUsd[index])
                .Linear(book.Assets[index], sign * book.Quantities[index], book.EntryPricesUsd[index]);
        }

        return table.Build();
    }
}
