using StressGpu.Engine.Tests.Accounts;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>
/// When a single account is first liquidated, without impact, against decision 0011's formulas in float64: funding and add-on as
/// replayed, the account's cash and coin followed from payment to payment.
/// </summary>
public sealed class AccountTriggerTests
{
    private const double Tie = 1e-6;
    private const int FundingRows = 3;
    private const double Rate = 0.004;

    [Fact]
    public void Accounts_trigger_at_the_row_that_the_formulas_say()
    {
        (int compared, int late, int never, int inverse) = (0, 0, 0, 0);
        for (int seed = 0; seed < 1500; seed++)
        {
            (Scenario scenario, MarginAccounts accounts) = Draw(seed);
            using var replayed = new Replayed(scenario, PositionBook.Empty, accounts);
            (double[] columns, double[][] rows) = replayed.Path(seed);
            int expected = FirstRow(scenario, accounts, rows);
            if (expected == int.MinValue)
            {
                continue;
            }

            double row = columns[(int)PathColumn.FirstLiquidationStep];
            Assert.True(expected == row, $"book {seed}: row {row} instead of {expected}");
            compared++;
            late += expected > FundingRows ? 1 : 0;
            never += expected < 0 ? 1 : 0;
            inverse += accounts.Positions.Any(p => p.Contract == ContractKind.Inverse) && expected > FundingRows ? 1 : 0;
        }

        Assert.InRange(compared, 1450, 1500);
        Assert.InRange(late, 200, compared);
        Assert.InRange(never, 100, compared);
        Assert.InRange(inverse, 50, compared);
    }

    private static (Scenario Scenario, MarginAccounts Accounts) Draw(int seed)
    {
        var random = new Random(seed);
        (Scenario scenario, _) = RandomMarket.Draw(seed, 3, 1);
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e25, AnnualVolatility = 1.5, ReferenceVolatility = 1 }) with
        {
            Venue = scenario.Venue with
            {
                MarginClasses = [HandCase.Class(LiquidationRule.Full)],
                Funding = new Funding(FundingRows * scenario.Horizon.StepMinutes / 60, random.Next(2) == 0 ? Rate : -Rate, 1, 1),
                DynamicMargin = new DynamicMargin(0.03, 0.06, [new OpenInterestMargin(1, 0, 1e6, 0.2)]),
                Outages = random.Next(2) == 0 ? [] : [new HoursSpan(5, 9, 0)],
            },
        };
        var table = new AccountBook();
        RandomAccount.Cross(random, table, 0, [.. scenario.Assets.Select(a => a.PriceUsd)]);
        return (scenario, table.Build());
    }

    /// <summary>-1 where it never triggers, the least number where a comparison is too near to call.</summary>
    private static int FirstRow(Scenario scenario, MarginAccounts accounts, double[][] rows)
    {
        double cash = accounts.Accounts[0].CashUsd;
        double[] coins = new double[scenario.Assets.Length];
        double[] weight = [.. coins.Select(_ => 1.0)];
        foreach (CollateralRow row in accounts.Collateral)
        {
            coins[row.Asset] += row.Quantity;
            weight[row.Asset] = row.Weight;
        }

        for (int row = 0; row < rows.Length; row++)
        {
            if (row > 1 && (row - 1) % FundingRows == 0)
            {
                Pay(accounts, rows[row - 1], scenario.Venue.Funding!.InterestRate, ref cash, coins);
            }

            (double balance, double required) = Value(scenario, accounts, rows[row], (cash, coins, weight));
            if (Math.Abs(balance - required) < Tie * (Math.Abs(balance) + required + 1))
            {
                return int.MinValue;
            }

            if (balance < required && !accounts.Positions.Any(p => Halted(rows[row], p.Asset)) && !Halts(accounts, rows[row], coins))
            {
                return row;
            }
        }

        return -1;
    }

    private static void Pay(MarginAccounts accounts, double[] row, double rate, ref double cash, double[] coins)
    {
        foreach (PerpetualRow position in accounts.Positions)
        {
            double mark = row[ReplayLayout.Of(position.Asset, ReplayLayout.Fair)];
            if (position.Contract == ContractKind.Linear)
            {
                cash -= position.SignedQuantity * rate * mark;
            }
            else
            {
                coins[position.Asset] -= position.SignedQuantity * rate / mark;
            }
        }
    }

    private static (double Balance, double Required) Value(
        Scenario scenario, MarginAccounts accounts, double[] row, (double Cash, double[] Coins, double[] Weight) of)
    {
        double balance = of.Cash;
        double required = 0;
        for (int asset = 0; asset < of.Coins.Length; asset++)
        {
            balance += of.Coins[asset] * row[ReplayLayout.Of(asset, ReplayLayout.Fair)] * (of.Coins[asset] > 0 ? of.Weight[asset] : 1);
        }

        foreach (PerpetualRow position in accounts.Positions)
        {
            double mark = row[ReplayLayout.Of(position.Asset, ReplayLayout.Fair)];
            double quantity = position.SignedQuantity;
            bool linear = position.Contract == ContractKind.Linear;
            double notional = Math.Abs(quantity) * (linear ? mark : 1);
            balance += quantity * (linear ? mark - position.EntryPriceUsd : mark / position.EntryPriceUsd - 1);
            required += scenario.Assets[position.Asset].Maintenance.MarginUsd(notional)
                + row[ReplayLayout.Of(position.Asset, ReplayLayout.AddOn)] * notional;
        }

        foreach (LoanRow loan in accounts.Loans)
        {
            balance -= loan.Quantity * (loan.Asset == LoanRow.Usd ? 1 : row[ReplayLayout.Of(loan.Asset, ReplayLayout.Fair)]);
        }

        return (balance, required);
    }

    private static bool Halts(MarginAccounts accounts, double[] row, double[] coins) =>
        accounts.Loans.Any(l => l.Asset != LoanRow.Usd && Halted(row, l.Asset))
        || Enumerable.Range(0, coins.Length).Any(asset => coins[asset] != 0 && Halted(row, asset));

    private static bool Halted(double[] row, int asset) => row[ReplayLayout.Of(asset, ReplayLayout.AssetHalted)] != 0;
}
