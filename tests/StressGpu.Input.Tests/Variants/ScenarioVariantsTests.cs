using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class ScenarioVariantsTests
{
    private static readonly ScenarioVariants Variants = Open("\"market\": { \"volatilityMultiplier\": 2 }");

    [Fact]
    public void Nothing_changed_is_the_scenario_itself() =>
        Assert.Equal(
            ScenarioReader.Read(Repository.PathOf("configs/quickstart.json"), ScenarioOverrides.None).Value!.CanonicalJson,
            ScenarioVariants.Open(Repository.PathOf("configs/quickstart.json"), ScenarioOverrides.None).Value!.Resolve([]).Value!.CanonicalJson);

    [Fact]
    public void A_variant_is_the_scenario_that_a_file_with_its_members_gives() =>
        Assert.Equal(
            Open("\"market\": { \"volatilityMultiplier\": 3 }, \"venue\": { \"insuranceFundUsd\": 5 }").Resolve([]).Value!.CanonicalJson,
            Variants.Resolve([Change("market.volatilityMultiplier", 3), Change("venue.insuranceFundUsd", 5)]).Value!.CanonicalJson);

    [Fact]
    public void A_factor_multiplies_every_item()
    {
        Scenario s = Resolve(Factor("assets[*].maintenanceTiers[*].rate", 2));

        Assert.Equal([10.0, 10.0], s.Assets.Select(a => a.Maintenance.MarginUsd(1000)));
    }

    [Theory]
    [InlineData("assets[ETH].annualVolatility")]
    [InlineData("assets[1].annualVolatility")]
    public void An_item_is_chosen_by_id_or_position(string member)
    {
        Scenario s = Resolve(Change(member, 0.5));

        Assert.Equal([0.8, 0.5], s.Assets.Select(a => a.AnnualVolatility));
    }

    [Fact]
    public void A_factor_of_a_member_that_is_left_out_multiplies_its_default() =>
        Assert.Equal(0.25, Resolve(Factor("venue.feeShareToFund", 0.25)).Venue.FeeShareToFund);

    [Fact]
    public void Changes_are_carried_out_in_order() =>
        Assert.Equal(6, Resolve(Change("venue.insuranceFundUsd", 3), Factor("venue.insuranceFundUsd", 2)).Venue.InsuranceFundUsd);

    [Fact]
    public void Words_and_null_are_values()
    {
        MemberChange socialise = new("venue.afterFund", MemberValue.Parse("socialise"), new ChangeOrigin("--vary"));
        MemberChange without = new("market.volatilityMultiplier", MemberValue.Parse("null"), new ChangeOrigin("--vary"));

        Assert.Equal(AfterFund.Socialise, Resolve(socialise).Venue.AfterFund);
        Assert.Equal(1, Resolve(without).Market.VolatilityMultiplier);
    }

    [Theory]
    [InlineData("venue.fund", "--vary  names venue.fund, which does not exist, expected one of markPrice")]
    [InlineData("venue.insuranceFundUSD", "did you mean \"insuranceFundUsd\"?")]
    [InlineData("seed", "which cannot vary: points meet the same random numbers")]
    [InlineData("horizon.stepMinutes", "names horizon, which cannot vary")]
    [InlineData("sweep.axes", "names sweep, which cannot vary: it has no effect on a run")]
    [InlineData("book.file", "which cannot vary: it is a name or a file")]
    [InlineData("assets[SOL].annualVolatility", "names assets[SOL], which is not there")]
    [InlineData("assets.annualVolatility", "but assets has no members")]
    [InlineData("assets[*]", "names assets[0], which is an object: name what it holds")]
    [InlineData("venue..x", "'venue..x' is not the path of a member")]
    public void A_member_that_is_not_there_or_cannot_vary_is_a_fault_of_the_change(string member, string expected)
    {
        ImmutableArray<Diagnostic> faults = Variants.FaultsOf(Change(member, 1));

        Assert.Contains(expected, Assert.Single(faults).ToString(), StringComparison.Ordinal);
        Assert.Equal(faults, Variants.Resolve([Change(member, 1)]).Diagnostics);
    }

    [Fact]
    public void A_value_goes_through_the_reader_and_its_fault_names_the_member()
    {
        Parsed<ResolvedScenario> parsed = Variants.Resolve([Change("venue.insuranceFundUsd", -5)]);

        Assert.Equal("--vary  venue.insuranceFundUsd  is -5, expected a number of at least 0 (USD)", Assert.Single(parsed.Diagnostics).ToString());
    }

    [Fact]
    public void A_sweep_is_read_and_is_no_part_of_the_scenario()
    {
        const string Sweep = """
            "sweep": { "axes": [ { "member": "venue.afterFund", "values": ["adl", "socialise"] }, { "member": "assets[*].annualVolatility", "scale": [0.5, 1] } ],
                       "metrics": ["bad_debt.es99"], "capital": "venue.insuranceFundUsd" }
            """;
        ScenarioVariants swept = Open(Sweep);

        Assert.Equal(["venue.afterFund", "assets[*].annualVolatility"], swept.Sweep.Axes.Select(a => a.Member));
        Assert.Equal(["adl", "socialise", "x 0.5", "x 1"], swept.Sweep.Axes.SelectMany(a => a.Values).Select(v => v.ToString()));
        Assert.Equal("venue.insuranceFundUsd", swept.Sweep.Capital?.Text);
        Assert.Equal("sweep.metrics[0]", Assert.Single(swept.Sweep.Metrics).Origin.Member);
        Assert.Equal(Open("\"seed\": 42").Resolve([]).Value!.CanonicalJson, swept.Resolve([]).Value!.CanonicalJson);
    }

    [Fact]
    public void An_estimation_is_left_out_with_a_warning()
    {
        using Scratch scratch = new();
        string json = $$"""{ "extends": "{{Repository.PathOf("configs/invalid/_base.json")}}", "estimation": { "method": "splitting" } }""";
        Parsed<ScenarioVariants> parsed = ScenarioVariants.Open(scratch.Write("s.json", json), ScenarioOverrides.None);

        Assert.Contains(parsed.Diagnostics, d => d.IsWarning && d.Member == "estimation");
        Assert.Null(parsed.Value!.Resolve([]).Value!.Scenario.Estimation);
        Assert.Contains("cannot vary", Assert.Single(parsed.Value.FaultsOf(Change("estimation.factor", 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_a_resolved_scenario_are_found_by_path()
    {
        string json = Variants.Resolve([]).Value!.CanonicalJson;

        Assert.Equal([0.8, 0.9], MemberNumbers.Of(json, "assets[*].annualVolatility"));
        Assert.Equal([0.01], MemberNumbers.Of(json, "assets[BTC].maintenanceTiers[1].rate"));
        Assert.Empty(MemberNumbers.Of(json, "venue.nothing"));
    }

    private static Scenario Resolve(params ImmutableArray<MemberChange> changes)
    {
        Parsed<ResolvedScenario> parsed = Variants.Resolve(changes);
        Assert.Empty(parsed.Diagnostics.Where(d => !d.IsWarning).Select(d => d.ToString()));
        return parsed.Value!.Scenario;
    }

    private static MemberChange Change(string member, double value) => new(member, MemberValue.Of(value), new ChangeOrigin("--vary"));

    private static MemberChange Factor(string member, double value) => new(member, MemberValue.Of(value, isFactor: true), new ChangeOrigin("--vary"));

    private static ScenarioVariants Open(string members)
    {
        using Scratch scratch = new();
        string json = $$"""{ "extends": "{{Repository.PathOf("configs/invalid/_base.json")}}", {{members}} }""";
        Parsed<ScenarioVariants> parsed = ScenarioVariants.Open(scratch.Write("s.json", json), ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Where(d => !d.IsWarning).Select(d => d.ToString()));
        return parsed.Value!;
    }
}
