using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>The text that a scenario is known by: the same for the same meaning.</summary>
public sealed class CanonicalFormTests
{
    [Fact]
    public void The_canonical_form_does_not_depend_on_layout_order_or_notes()
    {
        string reordered = """
            { "venue": { "insuranceFundUsd": 1000000, "liquidationFeeRate": 5e-3, "markPrice": "last" },
              "market": { "correlation": [ [1.0] ], "model": "gbm" }, "book": {}, "description": "other words",
              "assets": [ { "depthUsdPerPercent": 10000000, "id": "BTC", "comment": "x", "annualVolatility": 0.50, "annualDrift": -0.0,
                            "priceUsd": 5e4, "maintenanceTiers": [ { "rate": 0.01, "fromNotionalUsd": 0.0 } ] } ],
              "horizon": { "stepMinutes": 1.0, "hours": 1 }, "paths": 10.0, "seed": 7, "name": "one asset" }
            """;

        Assert.Equal(Samples.Read(Samples.Scenario).CanonicalJson, Samples.Read(reordered).CanonicalJson);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(5_000_000)]
    public void Another_number_of_paths_is_what_reading_it_would_have_given(long paths)
    {
        string scenario = Samples.Scenario.Replace("\"paths\": 10", FormattableString.Invariant($"\"paths\": {paths}"), StringComparison.Ordinal);
        ResolvedScenario read = Samples.Read(scenario);
        ResolvedScenario changed = Samples.Read(Samples.Scenario).WithPaths(paths);
        Assert.Equal(read.CanonicalJson, changed.CanonicalJson);
        Assert.Equal(paths, changed.Scenario.Paths);
    }

    [Fact]
    public void The_canonical_form_is_this()
    {
        const string Expected = "{\"name\":\"one asset\",\"seed\":7,\"paths\":10,\"math\":\"exact\",\"monitoring\":\"stepEnd\","
            + "\"philoxRounds\":10,\"horizon\":{\"hours\":1,\"stepMinutes\":1},\"assets\":[{\"id\":\"BTC\",\"priceUsd\":50000,"
            + "\"annualVolatility\":0.5,\"annualDrift\":0,\"depthUsdPerPercent\":10000000,\"maintenanceTiers\":"
            + "[{\"fromNotionalUsd\":0,\"rate\":0.01}]}],\"market\":{\"model\":\"gbm\",\"correlation\":[[1]],\"volatilityMultiplier\":1,"
            + "\"correlationStress\":0,\"antithetic\":false},\"liquidity\":{\"impactExponent\":1,\"permanentShare\":0.5,"
            + "\"resilienceHalfLifeMinutes\":10,\"volatilityHalfLifeMinutes\":60,\"depthVolatilityExponent\":0,\"depthVolatilityFloor\":0.02},"
            + "\"venue\":{\"markPrice\":\"last\",\"liquidationFeeRate\":0.005,\"feeShareToFund\":1,\"residual\":\"account\","
            + "\"insuranceFundUsd\":1000000,\"afterFund\":\"adl\",\"adlCapShare\":0.5,\"blendHalfLifeMinutes\":30,\"blendClamp\":0.05,"
            + "\"fees\":{\"kind\":\"fixed\",\"auctionStart\":1.3,\"auctionCut\":0.99,\"auctionStepSeconds\":90,\"auctionCusp\":0.4},"
            + "\"fundSplit\":\"shared\"},\"book\":{\"exact\":false,\"rungBasisPoints\":1,\"isolatedAsAccounts\":false}}";

        Assert.Equal(Expected, Samples.Read(Samples.Scenario).CanonicalJson);
    }

    [Fact]
    public void A_scenario_rebuilt_from_its_canonical_form_is_the_same()
    {
        ResolvedScenario first = Samples.Read(ScenarioReaderTests.Full);
        Parsed<Scenario> rebuilt = ScenarioReader.FromCanonical(first.CanonicalJson, null);

        Assert.Empty(rebuilt.Diagnostics.Where(d => !d.IsWarning));
        Assert.Equal(first.CanonicalJson, Samples.Read(first.CanonicalJson).CanonicalJson);
        Assert.Equal(first.Scenario.Seed, rebuilt.Value!.Seed);
        Assert.Equal(first.Scenario.Venue, rebuilt.Value.Venue);
        Assert.Equal(first.Scenario.Assets.Select(ScenarioReaderTests.Numbers), rebuilt.Value.Assets.Select(ScenarioReaderTests.Numbers));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        string crlf = "\uFEFF" + Samples.Scenario.ReplaceLineEndings("\r\n");

        Assert.Equal(Samples.Read(Samples.Scenario).CanonicalJson, Samples.Read(crlf).CanonicalJson);
    }
}
