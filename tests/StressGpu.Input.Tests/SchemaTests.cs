using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>The published schema says what the reader does.</summary>
public sealed class SchemaTests
{
    private static readonly Regex OutOfRange = new("^is .*, expected a (whole )?number");

    private static readonly JsonObject Schema = JsonNode.Parse(ScenarioSchema.Json)!.AsObject();

    /// <summary>Paths in the schema of every member, <c>assets.items.id</c> for one of an item.</summary>
    public static TheoryData<string> MemberPaths { get; } = new(Walk(Schema, "").Select(m => m.Path));

    [Fact]
    public void The_schema_is_the_one_reviewed() =>
        Golden.Check(Repository.PathOf("configs/schema/scenario.json"), ScenarioSchema.Json);

    [Fact]
    public void Every_member_is_described() =>
        Assert.All(Walk(Schema, ""), m => Assert.EndsWith(".", (string?)m.Schema["description"], StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(MemberPaths))]
    public void The_reader_knows_every_member_of_the_schema(string path)
    {
        // No member accepts an object of an unknown member, so a known one is refused for its value and not for its name.
        ImmutableArray<Diagnostic> faults = FaultsOf(path, new JsonObject { ["unheard-of"] = 1 });

        Assert.DoesNotContain(faults, f => f.Member == Shown(path) && f.Message.StartsWith("is not a known", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Member.StartsWith(Shown(path), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MemberPaths))]
    public void The_reader_keeps_every_bound_of_the_schema(string path)
    {
        JsonObject member = Walk(Schema, "").Single(m => m.Path == path).Schema;
        foreach ((string keyword, double shift, bool accepted) in new[]
        {
            ("minimum", 0.0, true), ("minimum", -1.0, false), ("exclusiveMinimum", 0.0, false), ("exclusiveMinimum", 1e-9, true),
            ("maximum", 0.0, true), ("maximum", 4096.0, false), ("exclusiveMaximum", 0.0, false), ("exclusiveMaximum", -1e-9, true),
        })
        {
            if (member[keyword] is { } bound)
            {
                ImmutableArray<Diagnostic> faults = FaultsOf(path, JsonNode.Parse(Shifted(bound.ToJsonString(), shift))!);
                Assert.Equal(!accepted, faults.Any(f => f.Member == Shown(path) && OutOfRange.IsMatch(f.Message)));
            }
        }
    }

    [Fact]
    public void The_reader_takes_every_choice_of_the_schema()
    {
        foreach ((string path, JsonObject member) in Walk(Schema, "").Where(m => m.Schema.ContainsKey("enum")))
        {
            foreach (JsonNode? choice in member["enum"]!.AsArray())
            {
                Assert.DoesNotContain(
                    FaultsOf(path, choice!.DeepClone()),
                    f => f.Member == Shown(path) && f.Message.StartsWith("is the string", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_canonical_form_has_every_member_that_has_an_effect()
    {
        string[] withoutEffect = ["$schema", "extends", "description", "sources", "book.file", "book.synthetic", "market.repair", "market.file",
            "market.studentT", "market.jumpDiffusion", "market.garch", "market.heston", "market.regime", "market.bootstrap", "market.historical",
            "market.shocks", "market.depegs", "liquidity.confidence", "liquidity.crossImpact", "venue.insuranceFundAsset", "venue.marginClasses",
            "venue.backstop", "venue.options", "venue.oracle", "venue.funding", "venue.dynamicMargin", "venue.partialLiquidation", "venue.liquidators",
            "venue.breaker", "venue.outages", "venue.illiquid", "venue.fees.slopePerHour", "venue.fees.most", "book.accounts", "estimation", "sweep"];
        using Scratch scratch = new();
        string json = ScenarioReader.Read(scratch.Write("s.json", Samples.Scenario), ScenarioOverrides.None).Value!.CanonicalJson;
        JsonNode canonical = JsonNode.Parse(json)!;

        foreach ((string path, _) in Walk(Schema, "").Where(m => !m.Path.Contains("items", StringComparison.Ordinal)))
        {
            JsonNode? found = path.Split('.').Aggregate((JsonNode?)canonical, (node, name) => node?[name]);
            Assert.Equal(!withoutEffect.Any(w => path.StartsWith(w, StringComparison.Ordinal)), found is not null);
        }
    }

    [Fact]
    public void Members_are_required_unless_the_scenario_extends_another_or_has_a_market_file()
    {
        string[] required = [.. Schema["then"]!["required"]!.AsArray().Select(r => (string)r!)];
        using Scratch scratch = new();
        IEnumerable<Diagnostic> faults = ScenarioReader.Read(scratch.Write("s.json", "{}"), ScenarioOverrides.None).Diagnostics;

        Assert.Equal(required, faults.Select(f => f.Member));
        Assert.Equal(
            """{"not":{"anyOf":[{"required":["extends"]},{"required":["market"],"properties":{"market":{"required":["file"]}}}]}}""",
            Schema["if"]!.ToJsonString());
        Assert.Equal(
            """["priceUsd","annualVolatility","depthUsdPerPercent"]""",
            Schema["then"]!["properties"]!["assets"]!["items"]!["required"]!.ToJsonString());
    }

    private static string Shifted(string bound, double shift) => shift == 0 ? bound
        : (double.Parse(bound, CultureInfo.InvariantCulture) + shift).ToString("R", CultureInfo.InvariantCulture);

    // The member as faults name it.
    private static string Shown(string path) => path.Replace(".items", "[0]", StringComparison.Ordinal);

    // The faults of the one-asset scenario with one member set.
    private static ImmutableArray<Diagnostic> FaultsOf(string path, JsonNode value)
    {
        JsonNode scenario = JsonNode.Parse(Samples.Scenario)!;
        JsonNode at = scenario;
        string[] names = path.Split('.');
        for (int i = 0; i < names.Length - 1; i++)
        {
            JsonNode missing = names[i + 1] == "items" ? new JsonArray(new JsonObject()) : new JsonObject();
            at = names[i] == "items" ? at[0]! : at[names[i]] ?? (at.AsObject()[names[i]] = missing);
        }

        at[names[^1]] = value;
        using Scratch scratch = new();
        return ScenarioReader.Read(scratch.Write("s.json", scenario.ToJsonString()), ScenarioOverrides.None).Diagnostics;
    }

    private static IEnumerable<(string Path, JsonObject Schema)> Walk(JsonObject schema, string path)
    {
        foreach ((string name, JsonNode? member) in schema["properties"]?.AsObject() ?? [])
        {
            yield return (path + name, member!.AsObject());
            foreach ((string, JsonObject) inner in Walk(member.AsObject(), path + name + "."))
            {
                yield return inner;
            }
        }

        if (schema["items"] is JsonObject item)
        {
            foreach ((string, JsonObject) inner in Walk(item, path + "items."))
            {
                yield return inner;
            }
        }
    }
}
