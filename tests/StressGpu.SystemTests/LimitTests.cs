using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>--fail-if decides the exit code, after everything is written.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData(0, "bad_debt.es99 > 1e12")]
    [InlineData(3, "bad_debt.es99 > 1")]
    [InlineData(3, "bad_debt.mean > 1e12", "unfunded.probability >= 0.001")]
    [InlineData(0, "bad_debt.mean > 1e12", "unfunded.probability > 0.9")]
    [InlineData(3, "amplification.ratio > 1")]
    [InlineData(3, "max_drawdown.var99.9 < 0.9")]
    [InlineData(0, "bad_debt.es99 > $1tn", "unfunded.probability > 90 %")]
    [InlineData(3, "bad_debt.es95 high > $1")]
    [InlineData(0, "bad_debt.es95 low > 1tn")]
    public void A_breached_limit_is_exit_code_3(int expected, params string[] limits)
    {
        string[] options = [.. limits.SelectMany(l => new[] { "--fail-if", l })];
        Outcome run = Stress.Run(["run", TestScenario.Write(workspace), "--out", workspace["out"], "--json", .. options]).Expect(expected);
        Assert.True(File.Exists(workspace["out/manifest.json"]));
        Assert.Equal(expected == 3, run.Error.Contains("limit breached", StringComparison.Ordinal));
        JsonElement[] listed = [.. run.Json.GetProperty("limits").EnumerateArray()];
        Assert.Equal(limits, listed.Select(l => l.GetProperty("expression").GetString()));
        Assert.Equal(expected == 3, listed.Any(l => l.GetProperty("breached").GetBoolean()));
    }

    [Fact]
    public void A_limit_on_an_interval_that_cannot_be_given_is_not_passed_over()
    {
        Outcome run = Stress.Run(
            "run", TestScenario.Write(workspace), "--out", workspace["out"], "--json", "--fail-if", "bad_debt.es99.9 high > $1tn").Expect(3);
        Assert.Contains("limit undecided: bad_debt.es99.9 high > $1tn (too few of 2,500 paths for an interval)", run.Error, StringComparison.Ordinal);
        JsonElement limit = run.Json.GetProperty("limits").EnumerateArray().Single();
        Assert.True(limit.GetProperty("undecided").GetBoolean());
        Assert.False(limit.GetProperty("breached").GetBoolean());
        Assert.Equal(1e12, limit.GetProperty("bound").GetDouble());
    }

    public void Dispose() => workspace.Dispose();
}
