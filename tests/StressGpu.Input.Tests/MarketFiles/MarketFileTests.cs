using StressGpu.Model;

namespace StressGpu.Input.Tests.MarketFiles;

/// <summary>A scenario takes from its market file what it does not say itself.</summary>
public sealed class MarketFileTests : IDisposable
{
    private const string Market = """
        {
          "sources": [ "made up" ],
          "market": { "model": "gbm", "correlation": [ [ 1, 0.5, 0.3 ], [ 0.5, 1, 0.2 ], [ 0.3, 0.2, 1 ] ] },
          "assets": [
            { "id": "BTC", "priceUsd": 40000, "annualVolatility": 0.8 },
            { "id": "ETH", "priceUsd": 2000, "annualVolatility": 1.1, "depthUsdPerPercent": 7e6 },
            { "id": "SOL", "priceUsd": 30, "annualVolatility": 1.5 } ],
          "liquidity": { "impactExponent": 0.7, "permanentShare": 0.4 }
        }
        """;

    private readonly Scratch scratch = new();

    public MarketFileTests() => scratch.Write("library/m.json", Market);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Volatilities_prices_correlations_and_liquidity_come_from_the_file_in_the_scenarios_order()
    {
        Scenario s = Valid("""{ "file": "library/m.json" }""", Asset("SOL", "\"depthUsdPerPercent\": 1e6"), Asset("ETH", "\"annualVolatility\": 2"));

        Assert.Equal([(30, 1.5, 1e6), (2000, 2, 7e6)], s.Assets.Select(a => (a.PriceUsd, a.AnnualVolatility, a.DepthUsdPerPercent)));
        Assert.Equal(0.2, s.Market.Correlation[0, 1]);
        Assert.Equal((0.7, 0.4), (s.Liquidity.ImpactExponent, s.Liquidity.PermanentShare));
    }

    [Fact]
    public void The_scenarios_own_members_win()
    {
        Scenario s = Valid(
            """{ "file": "library/m.json", "correlation": [ [ 1, 0.9 ], [ 0.9, 1 ] ] }, "liquidity": { "impactExponent": 1.0 }""",
            Asset("BTC", "\"depthUsdPerPercent\": 1e6"), Asset("ETH", "\"priceUsd\": 2500"));

        Assert.Equal(0.9, s.Market.Correlation[0, 1]);
        Assert.Equal(2500, s.Assets[1].PriceUsd);
        Assert.Equal((1.0, 0.4), (s.Liquidity.ImpactExponent, s.Liquidity.PermanentShare));
    }

    [Fact]
    public void The_run_depends_on_what_the_file_says_and_not_on_where_it_lies()
    {
        scratch.Write("elsewhere.json", "// moved\n" + Market);
        string[] assets = [Asset("BTC", "\"depthUsdPerPercent\": 1e6"), Asset("ETH")];
        ResolvedScenario here = Resolved("""{ "file": "library/m.json" }""", assets);
        ResolvedScenario there = Resolved("""{ "file": "elsewhere.json" }""", assets);

        Assert.Equal(here.CanonicalJson, there.CanonicalJson);
        Assert.DoesNotContain("file", here.CanonicalJson, StringComparison.Ordinal);
        Assert.Equal([InputRole.Scenario, InputRole.Market], here.Inputs.Select(i => i.Role));
        Assert.NotEqual(here.Inputs[1].Sha256, there.Inputs[1].Sha256);
    }

    [Fact]
    public void A_file_that_an_extended_scenario_names_is_relative_to_that_one()
    {
        scratch.Write("library/base.json", Scenario("""{ "file": "m.json" }""", Asset("BTC", "\"depthUsdPerPercent\": 1e6")));
        string path = scratch.Write("s.json", """{ "extends": "library/base.json", "paths": 3 }""");

        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, ScenarioOverrides.None);

        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(0.8, parsed.Value!.Scenario.Assets[0].AnnualVolatility);
    }

    [Fact]
    public void Faults_name_the_file_and_line_that_have_them()
    {
        scratch.Write("bad.json", Market.Replace("0.8 }", "-0.8 }", StringComparison.Ordinal).Replace("0.5, 1,", "0.6, 1,", StringComparison.Ordinal)
            .Replace("\"sources\"", "\"source\"", StringComparison.Ordinal));

        Assert.Equal(
            [
                "bad.json:2:3  source  is not a known member of a market file, did you mean \"sources\"?",
                "bad.json:3:67  market.correlation[1][0]  is 0.6, expected 0.5 like its mirror image [0][1]",
                "bad.json:5:59  assets[0].annualVolatility  is -0.8, expected a number of at least 0 (fraction per square root of a year)",
            ],
            Faults("""{ "file": "bad.json" }""", Asset("BTC", "\"depthUsdPerPercent\": 1"), Asset("ETH")));
    }

    [Fact]
    public void An_asset_that_the_file_lacks_is_a_fault_unless_the_scenario_has_its_correlations()
    {
        string doge = Asset("DOGE", "\"priceUsd\": 1, \"annualVolatility\": 1, \"depthUsdPerPercent\": 1");

        Assert.Contains(
            Faults("""{ "file": "library/m.json" }""", Asset("ETH"), doge),
            f => f.Contains("has the asset DOGE, which the market file library/m.json does not (it has BTC, ETH, SOL)", StringComparison.Ordinal));
        Valid("""{ "file": "library/m.json", "correlation": [ [ 1, 0 ], [ 0, 1 ] ] }""", Asset("ETH"), doge);
    }

    [Theory]
    [InlineData("none.json", "names none.json, which does not exist, expected a market file as calibrate writes it")]
    [InlineData("list.json", "is an array, expected a market file: an object with market and assets")]
    public void A_file_that_is_none_is_one_fault(string name, string message)
    {
        scratch.Write("list.json", "[]");

        Assert.EndsWith(message, Assert.Single(Faults($$"""{ "file": "{{name}}" }""", Asset("BTC"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_another_model_than_the_scenarios_are_left_out_with_a_warning()
    {
        scratch.Write("t.json", Market.Replace("\"gbm\",", "\"studentT\", \"studentT\": { \"degreesOfFreedom\": 4 },", StringComparison.Ordinal));

        string warning = Assert.Single(Faults("""{ "file": "t.json", "model": "gbm" }""", Asset("ETH")));

        Assert.Contains("is \"gbm\", the market file was calibrated as \"studentT\"", warning, StringComparison.Ordinal);
    }

    private static string Asset(string id, string members = "") =>
        $$"""{ "id": "{{id}}", {{(members.Length > 0 ? members + ", " : "")}}"maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] }""";

    private static string Scenario(string market, params string[] assets) => $$"""
        {
          "name": "calibrated", "seed": 7, "paths": 10, "horizon": { "hours": 1, "stepMinutes": 1 },
          "assets": [ {{string.Join(",\n", assets)}} ],
          "market": {{market}},
          "venue": { "liquidationFeeRate": 0.005, "insuranceFundUsd": 1e6 }
        }
        """;

    private Parsed<ResolvedScenario> Read(string market, string[] assets) =>
        ScenarioReader.Read(scratch.Write("s.json", Scenario(market, assets)), ScenarioOverrides.None);

    private ResolvedScenario Resolved(string market, params string[] assets)
    {
        Parsed<ResolvedScenario> parsed = Read(market, assets);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }

    private Scenario Valid(string market, params string[] assets) => Resolved(market, assets).Scenario;

    private string[] Faults(string market, params string[] assets) =>
        [.. Read(market, assets).Diagnostics.Select(d => d.ToString().Replace(scratch.Folder + "/", "", StringComparison.Ordinal))];
}
