using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Screen and deadlines save work and decide nothing: valuing every account in every round gives the same bits.</summary>
public sealed class UnscreenedTests
{
    private const int Books = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Looking_at_everybody_in_every_round_gives_the_same_bits(bool hasOptions)
    {
        (int again, int calm) = (0, 0);
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) =
                hasOptions ? RandomOptions.Draw(seed) : RandomAccounts.Draw(seed);
            PathArrays arrays = ScenarioLowering.Lower(scenario, book, accounts).Arrays;
            double[] screened = Unscreened.Run(arrays);
            double[] everybody = Unscreened.Run(Unscreened.Of(arrays));
            Assert.True(
                screened.AsSpan().SequenceEqual(everybody),
                $"book {seed}: {screened.Where((value, at) => value != everybody[at]).Count()} values differ");
            double[] liquidated = screened[(ResultColumn.LiquidatedAccounts * 32)..((ResultColumn.LiquidatedAccounts + 1) * 32)];
            again += liquidated.Any(count => count > accounts.Accounts.Length + book.Count) ? 1 : 0;
            calm += liquidated.Any(count => count < accounts.Accounts.Length / 2) ? 1 : 0;
        }

        // Both are put to the test: accounts that come back after a liquidation, and accounts that never trigger.
        Assert.InRange(again, 10, Books);
        Assert.InRange(calm, 10, Books);
    }
}
