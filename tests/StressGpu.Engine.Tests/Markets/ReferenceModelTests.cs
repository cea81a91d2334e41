using StressGpu.Engine.Tests.Reference;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>Every model path by path against float64 code that shares nothing with the engine's: the draw blocks of decision 0010.</summary>
public sealed class ReferenceModelTests
{
    public static TheoryData<string, int> Cases =>
    [
        .. from name in SampleModels.Of(Scenarios.Plain(), 1).Keys
           where name is not "historical" and not "regime drawn"
           from steps in (int[])[1, 3]
           select new TheoryDataRow<string, int>(name, steps),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_path_is_what_the_text_says(string name, int steps) => AssertPaths(Scenario(name, steps, 6), [0, 17, (5L << 32) + 3]);

    [Theory]
    [InlineData("studentT 11")]
    [InlineData("jumpDiffusion")]
    [InlineData("garch t")]
    [InlineData("heston")]
    [InlineData("regime")]
    public void Stressed_pairs_are_what_the_text_says(string name)
    {
        Scenario scenario = Scenario(name, steps: 2, assets: 5);
        AssertPaths(
            scenario with { Market = scenario.Market with { Antithetic = true, VolatilityMultiplier = 1.7, CorrelationStress = 0.4 } },
            [4, 5, (3L << 32) + 1]);
    }

    [Fact]
    public void A_stretched_bootstrap_is_what_the_text_says()
    {
        Scenario scenario = Scenario("bootstrap", steps: 4, assets: 3);
        AssertPaths(scenario with { Market = scenario.Market with { Antithetic = true, VolatilityMultiplier = 0.6 } }, [6, 7]);
    }

    private static Scenario Scenario(string name, int steps, int assets)
    {
        Scenario plain = Scenarios.Plain(assets).WithAssets(a => a with { AnnualDrift = 2, AnnualVolatility = 1.1 });
        return plain with { Market = plain.Market with { Model = SampleModels.Of(plain, steps)[name] } };
    }

    private static void AssertPaths(Scenario scenario, long[] paths)
    {
        using var replayed = new Replayed(scenario, PositionBook.Empty);
        foreach (long path in paths)
        {
            double[][] actual = Replayed.Assets(replayed.Path(path).Rows, ReplayLayout.Fair);
            double[][] expected = ReferenceMarket.FairUsd(scenario, path);
            for (int row = 0; row < expected.Length; row++)
            {
                for (int asset = 0; asset < scenario.Assets.Length; asset++)
                {
                    // float32, and feedback of variances: relative errors near 1e-6 of a path's moves, which are up to 1 in log.
                    Assert.Equal(0, Math.Log(actual[row][asset] / expected[row][asset]), 1e-5);
                }
            }
        }
    }
}
