using StressGpu.Engine.Tests.Reference;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>Fair prices path by path against a float64 market with a Philox of its own.</summary>
public sealed class FairPriceTests
{
    [Theory]
    [InlineData(1, 42, 0, 10)]
    [InlineData(3, 42, 17, 7)]
    [InlineData(4, ulong.MaxValue, 1, 10)]
    [InlineData(5, 1UL << 40, 4095, 10)]
    [InlineData(8, 42, (7L << 32) + 3, 10)]
    [InlineData(9, 42, (1L << 32) - 1, 10)]
    [InlineData(32, 0x123456789ABCDEF0, 5, 10)]
    public void A_path_is_a_function_of_seed_path_step_and_block(int assets, ulong seed, long path, int rounds)
    {
        Scenario scenario = (Scenarios.Plain(assets) with { Seed = seed, PhiloxRounds = rounds })
            .WithAssets(a => a with { AnnualDrift = 0.3, AnnualVolatility = 1.5 });
        using var replayed = new Replayed(scenario, PositionBook.Empty);

        double[][] actual = Replayed.Assets(replayed.Path(path).Rows, ReplayLayout.Fair);

        double[][] expected = ReferenceMarket.FairUsd(scenario, path);
        Assert.Equal(expected.Length, actual.Length);
        for (int row = 0; row < expected.Length; row++)
        {
            for (int asset = 0; asset < assets; asset++)
            {
                // float32: an error near 1e-7 of a step's volatility (1.1 %) and of the log price, over 24 steps.
                Assert.Equal(0, Math.Log(actual[row][asset] / expected[row][asset]), 1e-6);
            }
        }
    }

    [Fact]
    public void The_bare_path_ends_where_the_full_one_does()
    {
        Scenario scenario = Scenarios.Plain(5);
        PathArrays arrays = ScenarioLowering.Lower(scenario, PositionBook.Empty).Arrays;
        using ISimdRun run = SimdEngines.Prepare(arrays, 512);
        using ISimdWorker worker = run.CreateWorker();

        double sum = worker.RunBare(32, 16);

        double expected = Enumerable.Range(32, 16)
            .Sum(path => Math.Log(ReferenceMarket.FairUsd(scenario, path)[^1][0] / scenario.Assets[0].PriceUsd));
        Assert.Equal(expected, sum, 1e-5);
    }
}
