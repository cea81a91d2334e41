using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>The member <c>estimation</c> and <c>--method</c>.</summary>
public sealed class EstimationMembersTests
{
    [Fact]
    public void Importance_sampling_has_defaults()
    {
        ResolvedScenario resolved = Samples.Read(Samples.With("\"estimation\": { \"method\": \"importance\" }"));

        Assert.Equal(
            new ImportanceSampling { Metric = PathColumn.BadDebtUsd, Level = 0.999, PilotPaths = 16384, Directions = 4, DefensiveShare = 0.25 },
            resolved.Scenario.Estimation);
        Assert.EndsWith(
            "\"estimation\":{\"method\":\"importance\",\"metric\":\"bad_debt\",\"level\":0.999,\"pilotPaths\":16384,\"directions\":4,\"defensiveShare\":0.25}}",
            resolved.CanonicalJson, StringComparison.Ordinal);
        Assert.Equal(resolved.Scenario.Estimation, ScenarioReader.FromCanonical(resolved.CanonicalJson, null).Value!.Estimation);
    }

    [Fact]
    public void Splitting_has_a_factor() => Assert.Equal(
        new Splitting { Metric = PathColumn.MaxDrawdown, Level = 0.99, PilotPaths = 2048, Factor = 3 },
        Samples.Read(Samples.With(
            "\"estimation\": { \"method\": \"splitting\", \"metric\": \"max_drawdown\", \"level\": 0.99, \"pilotPaths\": 2048, \"factor\": 3 }"))
            .Scenario.Estimation);

    [Fact]
    public void Crude_is_the_same_as_none()
    {
        ResolvedScenario crude = Samples.Read(Samples.With("\"estimation\": { \"method\": \"crude\" }"));

        Assert.Null(crude.Scenario.Estimation);
        Assert.Equal(Samples.Read(Samples.Scenario).CanonicalJson, crude.CanonicalJson);
    }

    [Fact]
    public void The_command_line_keeps_the_files_settings_of_the_same_method_only()
    {
        string json = Samples.With("\"estimation\": { \"method\": \"importance\", \"directions\": 2 }");

        Assert.Equal(2, ((ImportanceSampling)Read(EstimationMethod.Importance).Scenario.Estimation!).Directions);
        Assert.Equal(2, ((Splitting)Read(EstimationMethod.Splitting).Scenario.Estimation!).Factor);
        Assert.Null(Read(EstimationMethod.Crude).Scenario.Estimation);
        Assert.Equal(4, ((ImportanceSampling)Samples.Read(Samples.Scenario, new(Method: EstimationMethod.Importance)).Scenario.Estimation!).Directions);

        ResolvedScenario Read(EstimationMethod method) => Samples.Read(json, new(Method: method));
    }

    [Theory]
    [InlineData("\"method\": \"importance\", \"factor\": 2", "estimation.factor", "belongs to \"method\": \"splitting\"")]
    [InlineData("\"method\": \"splitting\", \"directions\": 2", "estimation.directions", "belongs to \"method\": \"importance\"")]
    [InlineData("\"method\": \"splitting\", \"metric\": \"adl\"", "estimation.metric", "expected bad_debt or max_drawdown")]
    [InlineData("\"method\": \"importance\", \"metric\": \"bad_dept\"", "estimation.metric", "did you mean \"bad_debt\"?")]
    [InlineData("\"metric\": \"bad_debt\"", "estimation.method", "is missing")]
    [InlineData("\"method\": \"importance\", \"level\": 1", "estimation.level", "is 1, expected a number from 0.5 to 0.99999")]
    public void Wrong_settings_are_named(string members, string member, string message)
    {
        Diagnostic fault = Assert.Single(FaultsOf(Samples.With($"\"estimation\": {{ {members} }}")));

        Assert.Equal(member, fault.Member);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"antithetic\": true, \"model\": \"gbm\"", "importance", "antithetic paths rule out")]
    [InlineData("\"antithetic\": true, \"model\": \"gbm\"", "splitting", "antithetic paths rule out")]
    [InlineData("\"model\": \"bootstrap\", \"bootstrap\": {}", "importance", "a bootstrap's paths are drawn from history")]
    [InlineData("\"model\": \"historical\", \"historical\": {}", "importance", "without noise has one path")]
    public void Markets_that_do_not_fit_are_named(string market, string method, string message)
    {
        string json = Samples.With($"\"estimation\": {{ \"method\": \"{method}\" }}").Replace("\"model\": \"gbm\"", market, StringComparison.Ordinal);

        Assert.Contains(FaultsOf(json), f => f.Member == "estimation.method" && f.Message.Contains(message, StringComparison.Ordinal));
    }

    private static ImmutableArray<Diagnostic> FaultsOf(string json)
    {
        using Scratch scratch = new();
        return ScenarioReader.Read(scratch.Write("s.json", json), ScenarioOverrides.None).Diagnostics;
    }
}
