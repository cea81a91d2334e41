using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>
/// The screen's promise: an account that triggers by decision 0007's formulas in float64 (<see cref="AccountValuation"/>) has a
/// row below 0, and so has the bound of its block, up to the largest change that rows are built for and on the trigger itself.
/// </summary>
public sealed class ScreenBoundTests
{
    private const double LargestRatio = 8;

    private const double ExpError = 2e-7;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_triggers_has_a_row_and_a_bound_below_0(int group)
    {
        (int triggered, int quiet) = (0, 0);
        for (int seed = 500 * group; seed < 500 * (group + 1); seed++)
        {
            (Scenario scenario, _, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            var random = new Random(seed);
            var screen = new ScreenSums(
                ScenarioLowering.Lower(scenario, PositionBook.Empty, accounts).Arrays.Accounts, 4 * ((scenario.Assets.Length + 3) / 4));
            var valuation = new AccountValuation(accounts, scenario, null);
            for (int account = 0; account < accounts.Accounts.Length; account++)
            {
                for (int draw = 0; draw < 12; draw++)
                {
                    double[] ratios = Ratios(random, valuation, scenario, account, draw);
                    float[] changes = screen.Changes(ratios, ExpError * random.Next(-1, 2));
                    bool triggers = Triggers(valuation, scenario, account, ratios);
                    triggered += triggers ? 1 : 0;
                    quiet += screen.IsBoundBelow(account, changes) ? 0 : 1;
                    Assert.True(!triggers || screen.IsRowBelow(account, changes), $"row of account {account}, book {seed}, draw {draw}");
                    Assert.True(
                        !screen.IsRowBelow(account, changes) || screen.IsBoundBelow(account, changes),
                        $"bound of account {account}, book {seed}, draw {draw}");
                }
            }
        }

        Assert.InRange(triggered, 20_000, int.MaxValue);
        Assert.InRange(quiet, 500, int.MaxValue);
    }

    /// <summary>Extremes, calm prices, and the first price past the trigger on a line from the start.</summary>
    private static double[] Ratios(Random random, AccountValuation valuation, Scenario scenario, int account, int draw)
    {
        double[] direction = [.. scenario.Assets.Select(_ => 2 * random.NextDouble() - 1)];
        if (draw < 2)
        {
            return [.. direction.Select(d => d > 0 ? LargestRatio : draw == 0 ? 1e-12 : 0.5)];
        }

        double far = Math.Log(LargestRatio) / direction.Max(Math.Abs);
        double scale = draw < 5 ? far * Math.Pow(0.02, draw - 2) : far;
        if (draw >= 5 && Triggers(valuation, scenario, account, Along(direction, far)))
        {
            double low = 0;
            for (int halving = 0; halving < 60; halving++)
            {
                double middle = 0.5 * (low + scale);
                bool triggers = Triggers(valuation, scenario, account, Along(direction, middle));
                (low, scale) = triggers ? (low, middle) : (middle, scale);
            }
        }

        return Along(direction, scale);
    }

    private static double[] Along(double[] direction, double scale) => [.. direction.Select(d => Math.Exp(scale * d))];

    private static bool Triggers(AccountValuation valuation, Scenario scenario, int account, double[] ratios)
    {
        double[] marks = [.. ratios.Select((ratio, asset) => ratio * scenario.Assets[asset].PriceUsd)];
        AccountStanding standing = valuation.At(account, marks);
        return standing.MarginBalanceUsd < standing.RequirementUsd;
    }
}
