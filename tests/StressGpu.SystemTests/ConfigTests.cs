using System.Globalization;

namespace StressGpu.SystemTests;

/// <summary>Every example in configs/ works.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Every_example_validates_and_runs()
    {
        string[] examples =
        [
            .. new[] { Repository.PathOf("configs"), Repository.PathOf("configs", "adl"), Repository.PathOf("configs", "examples"), Repository.PathOf("configs", "scenarios") }
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")).Order(StringComparer.Ordinal),
        ];
        Assert.SkipWhen(examples.Length == 0, "configs/ holds no examples yet");
        foreach (string example in examples)
        {
            string name = Path.GetRelativePath(Repository.PathOf("configs"), example).Replace('/', '-');
            long paths = Math.Min(1024, Stress.Run("validate", example, "--json").Expect(0).Json.GetProperty("scenario").GetProperty("paths").GetInt64());
            Stress.Run("run", example, "--out", workspace[name], "--paths", paths.ToString(CultureInfo.InvariantCulture), "--quiet").Expect(0);
            Stress.Run("verify", workspace[name]).Expect(0);
            Assert.Equal(paths, Duck.Number($"SELECT count(*) FROM '{workspace[name + "/paths.parquet"]}'"));
        }
    }

    /// <summary>Switching the mechanism off that should dominate changes the metric of the library's table on the same paths.</summary>
    [Theory]
    [InlineData("black-thursday", "bad_debt_usd", 1.5)]
    [InlineData("may-19-2021", "liquidated_usd", 1.15)]
    [InlineData("luna-ust-2022", "liquidated_usd", 1.15)]
    [InlineData("stablecoin-depeg", "liquidated_usd", 3)]
    [InlineData("staked-eth-depeg", "liquidated_usd", 2)]
    [InlineData("oracle-failure", "bad_debt_usd", 1.2)]
    [InlineData("venue-outage", "bad_debt_usd", 3)]
    [InlineData("thin-weekend", "bad_debt_usd", 10)]
    public void The_mechanism_that_should_dominate_does(string name, string metric, double atLeastTimes)
    {
        double with = Mean(name, metric);
        double without = Mean(name + "-without", metric);

        Assert.True(with > atLeastTimes * without, $"{metric}: {with} with, {without} without");
    }

    private double Mean(string name, string metric)
    {
        string scenario = Repository.PathOf("configs", "scenarios", name + ".json");
        Stress.Run("run", scenario, "--out", workspace[name], "--paths", "512", "--quiet").Expect(0);
        return Duck.Number($"SELECT avg({metric}) FROM '{workspace[name + "/paths.parquet"]}'");
    }

    public void Dispose() => workspace.Dispose();
}
