using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class ExtendsTests
{
    [Fact]
    public void Objects_merge_by_member()
    {
        Scenario s = Extend("\"horizon\": { \"hours\": 5 }");

        Assert.Equal(new Horizon(5, 1), s.Horizon);
        Assert.Equal("one asset", s.Name);
    }

    [Fact]
    public void Arrays_replace()
    {
        const string Asset = "{ \"id\": \"SOL\", \"priceUsd\": 1, \"annualVolatility\": 0, \"depthUsdPerPercent\": 1, "
            + "\"maintenanceTiers\": [ { \"fromNotionalUsd\": 0, \"rate\": 0.5 } ] }";

        Assert.Equal(["SOL"], Extend($"\"assets\": [ {Asset} ]").Assets.Select(a => a.Id));
    }

    [Fact]
    public void Null_removes_an_inherited_member()
    {
        using Scratch scratch = new();
        scratch.Write("base.json", Samples.Scenario.Replace(
            "\"seed\"", "\"book\": { \"exact\": true, \"synthetic\": { \"accounts\": 1, \"openInterestUsd\": 1 } }, \"seed\"",
            StringComparison.Ordinal));
        string path = scratch.Write("s.json", """{ "extends": "base.json", "book": { "synthetic": null } }""");

        Assert.Equal(new EmptyBook { Exact = true }, ScenarioReader.Read(path, ScenarioOverrides.None).Value!.Scenario.Book);
    }

    [Fact]
    public void Null_that_removes_nothing_is_a_fault()
    {
        using Scratch scratch = new();
        scratch.Write("base.json", Samples.Scenario);
        string path = scratch.Write("s.json", """{ "extends": "base.json", "math": null }""");

        Diagnostic fault = Assert.Single(ScenarioReader.Read(path, ScenarioOverrides.None).Diagnostics);

        Assert.Equal("is null, expected \"exact\" or \"fast\"", fault.Message);
    }

    [Fact]
    public void Paths_are_relative_to_the_file_that_names_them()
    {
        using Scratch scratch = new();
        scratch.Write("library/base.json", Samples.Scenario.Replace("\"seed\"", "\"book\": { \"file\": \"b.csv\" }, \"seed\"", StringComparison.Ordinal));
        string book = scratch.Write("library/b.csv", "any");
        scratch.Write("middle.json", """{ "extends": "library/base.json" }""");
        string path = scratch.Write("deep/s.json", """{ "extends": "../middle.json", "paths": 3 }""");

        ResolvedScenario resolved = ScenarioReader.Read(path, ScenarioOverrides.None).Value!;

        Assert.Equal(new FileBook(book), resolved.Scenario.Book);
        Assert.Equal(3, resolved.Scenario.Paths);
        Assert.Equal(["s.json", "middle.json", "base.json", "b.csv"], resolved.Inputs.Select(i => Path.GetFileName(i.Path)));
        Assert.DoesNotContain("extends", resolved.CanonicalJson, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_reported_in_the_file_that_has_them()
    {
        using Scratch scratch = new();
        string based = scratch.Write("base.json", Samples.Scenario.Replace("\"seed\": 7", "\"seed\": -7", StringComparison.Ordinal));
        string path = scratch.Write("s.json", """{ "extends": "base.json", "paths": 0 }""");

        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, ScenarioOverrides.None);

        Assert.Equal([(path, "paths"), (based, "seed")], parsed.Diagnostics.Select(d => (d.File, d.Member)));
    }

    private static Scenario Extend(string members)
    {
        using Scratch scratch = new();
        scratch.Write("base.json", Samples.Scenario);
        string path = scratch.Write("s.json", "{ \"extends\": \"base.json\", " + members + " }");
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!.Scenario;
    }
}
