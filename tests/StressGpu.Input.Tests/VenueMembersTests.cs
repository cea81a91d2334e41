using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Members of decision 0011 reach the model, and what is left out has the defaults that it names.</summary>
public sealed class VenueMembersTests
{
    [Fact]
    public void Members_of_liquidity_reach_the_model()
    {
        DepthDynamics depth = ScenarioSample.Read("""
            "liquidity": { "volatilityHalfLifeMinutes": 30, "depthVolatilityExponent": 0.5, "depthVolatilityFloor": 0.1,
                           "confidence": { "floor": 0.2, "liquidationLoss": 3, "drawdownLoss": 4, "recoveryHalfLifeMinutes": 90,
                                           "panicBelow": 0.6, "panicSharePerHour": 0.7 },
                           "crossImpact": [ [0, 0.25], [-0.125, 0] ] }
            """).Liquidity.Depth;

        Assert.Equal((30.0, 0.5, 0.1), (depth.VolatilityHalfLifeMinutes, depth.VolatilityExponent, depth.VolatilityFloor));
        Assert.Equal(
            new Confidence
            {
                Floor = 0.2,
                LiquidationLoss = 3,
                DrawdownLoss = 4,
                RecoveryHalfLifeMinutes = 90,
                PanicBelow = 0.6,
                PanicSharePerHour = 0.7,
            },
            depth.Confidence);
        Assert.Equal([0, 0.25, -0.125, 0], depth.CrossImpact);
    }

    [Fact]
    public void Left_out_members_of_liquidity_have_their_defaults()
    {
        Assert.Equal(new DepthDynamics(), ScenarioSample.Read("\"name\": \"plain\"").Liquidity.Depth);
        Assert.Equal(
            new Confidence { Floor = 0.05, DrawdownLoss = 1, RecoveryHalfLifeMinutes = 60 },
            ScenarioSample.Read("""
                "liquidity": { "confidence": { "drawdownLoss": 1, "recoveryHalfLifeMinutes": 60 } }
                """).Liquidity.Depth.Confidence);
    }

    [Fact]
    public void The_oracle_and_its_outages_reach_the_model()
    {
        Venue venue = ScenarioSample.Read("""
            "venue": { "markPrice": "oracle",
                       "oracle": { "lagMinutes": 3, "heartbeatMinutes": 60, "deviation": 0.005, "staleMinutes": 20,
                                   "outages": [ { "fromHours": 1, "toHours": 2.5 } ] } }
            """).Venue;

        Oracle oracle = Assert.IsType<Oracle>(venue.Oracle);
        Assert.Equal(MarkPrice.Oracle, venue.MarkPrice);
        Assert.Equal((3.0, 60.0, 0.005, 20.0), (oracle.LagMinutes, oracle.HeartbeatMinutes, oracle.Deviation, oracle.StaleMinutes));
        Assert.Equal([new HoursSpan(1, 2.5, -1)], oracle.Outages);
        Assert.Equal(new Oracle(), ScenarioSample.Read("\"venue\": { \"markPrice\": \"oracle\", \"oracle\": {} }").Venue.Oracle);
    }

    [Fact]
    public void Marks_funding_and_dynamic_margins_reach_the_model()
    {
        Venue venue = ScenarioSample.Read("""
            "venue": { "markPrice": "blended", "blendHalfLifeMinutes": 15, "blendClamp": 0.02,
                       "funding": { "intervalHours": 2, "interestRate": -0.001, "clampBand": 0.002, "cap": 0.003 },
                       "dynamicMargin": { "volatilitySlope": 0.01, "volatilityMost": 0.04,
                                          "openInterest": [ { "asset": "ETH", "lowUsd": 1e9, "highUsd": 2e9, "most": 0.03 } ] },
                       "illiquid": { "belowUsd": 1e5, "haircut": 0.2 } }
            """).Venue;

        Assert.Equal((MarkPrice.Blended, new BlendedMark(15, 0.02)), (venue.MarkPrice, venue.Blend));
        Assert.Equal(new Funding(2, -0.001, 0.002, 0.003), venue.Funding);
        Assert.Equal((0.01, 0.04), (venue.DynamicMargin!.VolatilitySlope, venue.DynamicMargin.VolatilityMost));
        Assert.Equal([new OpenInterestMargin(1, 1e9, 2e9, 0.03)], venue.DynamicMargin.OpenInterest);
        Assert.Equal(new IlliquidMark(1e5, 0.2), venue.Illiquid);
        Assert.Equal(new Funding(2, 0.0001, 0.0005, 0.0075), ScenarioSample.Read("\"venue\": { \"funding\": { \"intervalHours\": 2 } }").Venue.Funding);
    }

    [Fact]
    public void Who_liquidates_and_when_not_reaches_the_model()
    {
        Venue venue = ScenarioSample.Read("""
            "venue": { "feeShareToFund": 0.5, "partialLiquidation": { "slices": 4, "coolDownMinutes": 5 },
                       "liquidators": { "capacityUsdPerMinute": 1e6, "latencyMinutes": 2, "gasUsd": 3, "gasSlope": 4, "gasMost": 5,
                                        "flashFeeRate": 0.0005, "tolerance": 0.0001 },
                       "breaker": { "move": 0.1, "windowMinutes": 240, "haltMinutes": 30, "scope": "market", "band": 0.05 },
                       "outages": [ { "fromHours": 0, "toHours": 1, "asset": "ETH" }, { "fromHours": 7, "toHours": 8 } ],
                       "backstop": { "capitalUsd": 1e6, "halfLifeMinutes": 60, "isolatedShare": 0.6 } }
            """).Venue;

        Assert.Equal(new PartialLiquidation(4, 5), venue.PartialLiquidation);
        Assert.Equal(
            new Liquidators
            {
                CapacityUsdPerMinute = 1e6,
                LatencyMinutes = 2,
                GasUsd = 3,
                GasSlope = 4,
                GasMost = 5,
                FlashFeeRate = 0.0005,
                Tolerance = 0.0001,
            },
            venue.Liquidators);
        Assert.Equal(new CircuitBreaker(0.1, 240, 30, true, 0.05), venue.Breaker);
        Assert.Equal([new HoursSpan(0, 1, 1), new HoursSpan(7, 8, -1)], venue.Outages);
        Assert.Equal(new BackstopVault(1e6, 60) { IsolatedShare = 0.6 }, venue.Backstop);
    }

    [Fact]
    public void Left_out_members_of_bots_and_breakers_have_their_defaults()
    {
        Venue venue = ScenarioSample.Read("""
            "venue": { "feeShareToFund": 0.5, "liquidators": {}, "breaker": { "move": 0.1, "windowMinutes": 5, "haltMinutes": 30 } }
            """).Venue;

        Assert.Equal(new Liquidators(), venue.Liquidators);
        Assert.Equal(new CircuitBreaker(0.1, 5, 30, false, 0), venue.Breaker);
    }

    [Fact]
    public void Fee_schedules_reach_the_model()
    {
        Assert.Equal(
            new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.01, Most = 0.1 },
            ScenarioSample.Read("\"venue\": { \"fees\": { \"kind\": \"escalating\", \"slopePerHour\": 0.01, \"most\": 0.1 } }").Venue.Fees);
        Assert.Equal(
            new FeeModel { Kind = FeeKind.Auction, AuctionStart = 1.2, AuctionCut = 0.9, AuctionStepSeconds = 60, AuctionCusp = 0.5 },
            ScenarioSample.Read("""
                "venue": { "feeShareToFund": 0.5, "liquidators": {},
                           "fees": { "kind": "auction", "auctionStart": 1.2, "auctionCut": 0.9, "auctionStepSeconds": 60, "auctionCusp": 0.5 } }
                """).Venue.Fees);
        Assert.Equal(new FeeModel(), ScenarioSample.Read("\"venue\": { \"fees\": {} }").Venue.Fees);
    }

    [Fact]
    public void Fees_of_tiers_and_what_is_an_assets_own_reach_the_model()
    {
        Scenario s = ScenarioSample.Read("""
            "assets": [
              { "id": "BTC", "priceUsd": 1, "annualVolatility": 0.1, "depthUsdPerPercent": 1, "insuranceFundShare": 0.4, "referenceVolatility": 0.2,
                "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01, "liquidationFeeRate": 0.02 },
                                      { "fromNotionalUsd": 5, "rate": 0.02, "liquidationFeeRate": 0.03 } ] },
              { "id": "ETH", "priceUsd": 1, "annualVolatility": 0.1, "depthUsdPerPercent": 1,
                "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
              { "id": "SOL", "priceUsd": 1, "annualVolatility": 0.1, "depthUsdPerPercent": 1,
                "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] } ],
            "market": { "correlation": [ [1, 0, 0], [0, 1, 0], [0, 0, 1] ] },
            "venue": { "fundSplit": "perAsset", "fees": { "kind": "tiered" } }
            """);

        Assert.True(s.Venue.FundPerAsset);
        Assert.Equal([0.02, 0.03], s.Assets[0].TierFees);
        Assert.Empty(s.Assets[1].TierFees);
        Assert.Equal(0.4, s.Assets[0].InsuranceFundShare);
        Assert.Equal([0.2, null, null], s.Assets.Select(a => a.ReferenceVolatility));

        // Those that say nothing divide what is left of the fund equally: (1 - 0.4)/2.
        Assert.Equal(0.3, s.Assets[1].InsuranceFundShare, 15);
        Assert.Equal(0.3, s.Assets[2].InsuranceFundShare, 15);
    }

    [Fact]
    public void The_bridge_is_a_choice_and_needs_no_warning_of_long_steps()
    {
        Scenario s = ScenarioSample.Read("\"monitoring\": \"bridge\", \"horizon\": { \"stepMinutes\": 60 }");

        Assert.Equal(Monitoring.Bridge, s.Monitoring);
    }
}
