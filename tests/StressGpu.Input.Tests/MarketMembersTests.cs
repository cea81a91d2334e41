using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Members of decision 0010 reach the model, and what is left out has the defaults that it names.</summary>
public sealed class MarketMembersTests
{
    [Fact]
    public void Overlays_reach_the_model()
    {
        Market market = ScenarioSample.Read("""
            "market": { "volatilityMultiplier": 0.5, "correlationStress": 0.25, "antithetic": true,
                        "depegs": [ { "asset": "ETH", "atHours": 1, "overHours": 2, "change": -0.12, "holdHours": 3,
                                      "recoveryHalfLifeHours": 4, "scope": "venue" },
                                    { "asset": "BTC", "atHours": 5, "change": 0.1 } ] }
            """).Market;

        Assert.Equal((0.5, 0.25, true), (market.VolatilityMultiplier, market.CorrelationStress, market.Antithetic));
        Assert.Equal(0.8, market.Correlation[0, 1]);
        Assert.Equal(
            [
                new Depeg { Asset = 1, AtHours = 1, OverHours = 2, Change = -0.12, HoldHours = 3, RecoveryHalfLifeHours = 4, Scope = DepegScope.Venue },
                new Depeg { Asset = 0, AtHours = 5, OverHours = 0, Change = 0.1, HoldHours = 0, RecoveryHalfLifeHours = null, Scope = DepegScope.Market },
            ],
            market.Depegs);
    }

    [Fact]
    public void A_plain_market_has_no_overlays()
    {
        Market market = ScenarioSample.Read("\"name\": \"plain\"").Market;

        Assert.Equal(new Market(market.Correlation), market);
        Assert.IsType<GbmModel>(market.Model);
    }

    [Fact]
    public void Student_t_reaches_the_model() => Assert.Equal(
        new StudentTModel(5), Model("\"model\": \"studentT\", \"studentT\": { \"degreesOfFreedom\": 5 }"));

    [Fact]
    public void Jumps_reach_the_model_with_those_of_single_assets()
    {
        JumpDiffusionModel jumps = Assert.IsType<JumpDiffusionModel>(Model("""
            "model": "jumpDiffusion",
            "jumpDiffusion": { "common": { "intensityPerYear": 10, "meanLogSize": -0.1, "logSizeVolatility": 0.05, "sharedPart": 0.5 },
                               "own": { "intensityPerYear": 20, "meanLogSize": 0.01, "logSizeVolatility": 0.02 },
                               "assets": [ { "asset": "ETH", "commonMeanLogSize": -0.2, "intensityPerYear": 30 } ] }
            """));

        Assert.Equal((10.0, 0.5), (jumps.CommonIntensityPerYear, jumps.SharedPart));
        Assert.Equal([new AssetJumps(-0.1, 0.05, 20, 0.01, 0.02), new AssetJumps(-0.2, 0.05, 30, 0.01, 0.02)], jumps.Assets);
    }

    [Fact]
    public void Jumps_of_one_kind_leave_the_other_at_none()
    {
        JumpDiffusionModel common = Assert.IsType<JumpDiffusionModel>(Model("""
            "model": "jumpDiffusion", "jumpDiffusion": { "common": { "intensityPerYear": 10, "meanLogSize": -0.1, "logSizeVolatility": 0.05 } }
            """));
        JumpDiffusionModel own = Assert.IsType<JumpDiffusionModel>(Model("""
            "model": "jumpDiffusion", "jumpDiffusion": { "own": { "intensityPerYear": 10, "meanLogSize": -0.1, "logSizeVolatility": 0.05 } }
            """));

        Assert.Equal((10.0, 1.0), (common.CommonIntensityPerYear, common.SharedPart));
        Assert.Equal(new AssetJumps(-0.1, 0.05, 0, 0, 0), common.Assets[1]);
        Assert.Equal((0.0, 1.0), (own.CommonIntensityPerYear, own.SharedPart));
        Assert.Equal(new AssetJumps(0, 0, 10, -0.1, 0.05), own.Assets[1]);
    }

    [Fact]
    public void Garch_reaches_the_model_with_parameters_of_single_assets()
    {
        GarchModel garch = Assert.IsType<GarchModel>(Model("""
            "model": "garch",
            "garch": { "barMinutes": 60, "alpha": 0.1, "gamma": 0.05, "beta": 0.8, "degreesOfFreedom": 4, "startVolatility": 1.5,
                       "assets": [ { "asset": "BTC", "alpha": 0.2, "gamma": -0.1, "beta": 0.7, "startVolatility": 2 } ] }
            """));

        Assert.Equal((60.0, (int?)4), (garch.BarMinutes, garch.DegreesOfFreedom));
        Assert.Equal([new AssetGarch(0.2, -0.1, 0.7, 2), new AssetGarch(0.1, 0.05, 0.8, 1.5)], garch.Assets);
    }

    [Fact]
    public void Garch_is_normal_symmetric_and_stationary_at_first_unless_it_says_otherwise()
    {
        GarchModel garch = Assert.IsType<GarchModel>(Model(
            "\"model\": \"garch\", \"garch\": { \"barMinutes\": 60, \"alpha\": 0.1, \"beta\": 0.8 }"));

        Assert.Null(garch.DegreesOfFreedom);
        Assert.Equal(new AssetGarch(0.1, 0, 0.8, null), garch.Assets[1]);
    }

    [Fact]
    public void Heston_reaches_the_model_with_parameters_of_single_assets()
    {
        HestonModel heston = Assert.IsType<HestonModel>(Model("""
            "model": "heston",
            "heston": { "meanReversionPerYear": 10, "volatilityOfVolatility": 2, "spotVarianceCorrelation": -0.5,
                        "assets": [ { "asset": "ETH", "meanReversionPerYear": 20, "volatilityOfVolatility": 3, "spotVarianceCorrelation": 0.25,
                                      "startVolatility": 1.5 } ] }
            """));

        Assert.Equal([new AssetHeston(10, 2, -0.5, null), new AssetHeston(20, 3, 0.25, 1.5)], heston.Assets);
    }

    [Fact]
    public void Regimes_reach_the_model()
    {
        // Looked at inside steps, or wild regimes give a warning of their own.
        RegimeModel chain = Assert.IsType<RegimeModel>(ScenarioSample.Read("""
            "monitoring": "bridge", "market": { "model": "regime",
            "regime": { "everyMinutes": 30, "start": "b",
                        "regimes": [ { "name": "a", "transition": [ 0.9, 0.1, 0 ] },
                                     { "name": "b", "transition": [ 0.25, 0.25, 0.5 ], "volatilityMultiplier": 2, "correlationStress": 0.5 },
                                     { "name": "c", "transition": [ 1, 0, 0 ], "annualVolatilities": [ 3, 4 ], "annualDrifts": [ -1, -2 ],
                                       "correlation": [ [1, 0.99], [0.99, 1] ] } ] } }
            """).Market.Model);

        Assert.Equal((30.0, (int?)1), (chain.EveryMinutes, chain.Start));
        Assert.Equal(["a", "b", "c"], chain.Regimes.Select(r => r.Name));
        Assert.Equal([0.25, 0.25, 0.5], chain.Regimes[1].Transition);

        // The base's volatilities are 0.8 and 0.9, its correlation 0.8; stress makes it 0.8 + 0.5 (1 - 0.8).
        Assert.Equal([0.8, 0.9], chain.Regimes[0].AnnualVolatilities);
        Assert.Equal([1.6, 1.8], chain.Regimes[1].AnnualVolatilities);
        Assert.Equal([3.0, 4.0], chain.Regimes[2].AnnualVolatilities);
        Assert.Equal([0.8, 0.9, 0.99], chain.Regimes.Select(r => Math.Round(r.Correlation[0, 1], 12)));
        Assert.Equal(1, chain.Regimes[1].Correlation[1, 1]);
        Assert.Equal([0.0, 0.0], chain.Regimes[1].AnnualDrifts);
        Assert.Equal([-1.0, -2.0], chain.Regimes[2].AnnualDrifts);
    }

    [Fact]
    public void A_chain_without_a_start_draws_it()
    {
        RegimeModel chain = Assert.IsType<RegimeModel>(Model("""
            "model": "regime", "regime": { "everyMinutes": 30, "regimes": [ { "name": "a", "transition": [ 0.5, 0.5 ] }, { "name": "b", "transition": [ 0, 1 ] } ] }
            """));

        Assert.Null(chain.Start);
    }

    [Fact]
    public void A_repaired_matrix_of_a_regime_stands_in_the_canonical_form()
    {
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(
            Repository.PathOf("configs/invalid/regime-correlation-repaired.json"), ScenarioOverrides.None);

        RegimeModel chain = Assert.IsType<RegimeModel>(parsed.Value!.Scenario.Market.Model);
        double repaired = chain.Regimes[0].Correlation[0, 1];
        Assert.InRange(repaired, 0.999, 1 - 1e-9);
        Parsed<Scenario> rebuilt = ScenarioReader.FromCanonical(parsed.Value.CanonicalJson, null);
        Assert.Empty(rebuilt.Diagnostics);
        Assert.Equal(repaired, Assert.IsType<RegimeModel>(rebuilt.Value!.Market.Model).Regimes[0].Correlation[0, 1]);
    }

    private static PriceModel Model(string members) => ScenarioSample.Read($$"""
        "market": { {{members}} }
        """).Market.Model;
}
