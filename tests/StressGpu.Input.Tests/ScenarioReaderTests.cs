using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Which member of a scenario becomes what in the model.</summary>
public sealed class ScenarioReaderTests
{
    /// <summary>A scenario with every member of isolated positions.</summary>
    internal const string Full = """
        {
          // every member away from its default
          "$schema": "schema.json", "description": "text", "sources": [ "a", "b" ],
          "name": "full", "seed": 18446744073709551615, "paths": 1e6, "math": "fast", "monitoring": "stepEnd",
          "philoxRounds": 7, "horizon": { "hours": 2, "stepMinutes": 0.5 },
          "assets": [
            { "id": "BTC", "priceUsd": 50000, "annualVolatility": 0.05, "annualDrift": -0.1, "depthUsdPerPercent": 1e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 }, { "fromNotionalUsd": 1e6, "rate": 0.02 } ],
              "source": "made up", "comment": "none" },
            { "id": "ETH", "priceUsd": 2000, "annualVolatility": 0, "depthUsdPerPercent": 5e6,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 }, ] },
          ],
          "market": { "model": "gbm", "correlation": [ [1, 0.25], [0.25, 1] ] },
          "liquidity": { "impactExponent": 0.5, "permanentShare": 0.25, "resilienceHalfLifeMinutes": 20 },
          "venue": { "markPrice": "index", "liquidationFeeRate": 0.01, "feeShareToFund": 0.75, "residual": "fund",
                     "insuranceFundUsd": 5, "afterFund": "socialise" },
          "book": { "exact": true, "rungBasisPoints": 2,
                    "synthetic": { "accounts": 5, "openInterestUsd": 1e6, "longShare": 0.6, "medianLeverage": 3,
                                   "leverageSigma": 0.5, "maximumLeverage": 20, "sizeSigma": 1, "assetShares": [0.75, 0.25] } }
        }
        """;

    [Fact]
    public void Every_member_reaches_the_model()
    {
        Scenario s = Samples.Read(Full).Scenario;

        Assert.Equal(("full", ulong.MaxValue, 1_000_000L), (s.Name, s.Seed, s.Paths));
        Assert.Equal((MathMode.Fast, Monitoring.StepEnd, 7), (s.Math, s.Monitoring, s.PhiloxRounds));
        Assert.Equal(new Horizon(2, 0.5), s.Horizon);
        Assert.Equal(240, s.Horizon.Steps);
        Assert.Equal(["BTC", "ETH"], s.Assets.Select(a => a.Id));
        Assert.Equal((50000.0, 0.05, -0.1, 1e7), Numbers(s.Assets[0]));
        Assert.Equal((2000.0, 0.0, 0.0, 5e6), Numbers(s.Assets[1]));

        // Model, section 4: ded_2 = floor_2 (r_2 - r_1) = 1e6 x 0.01.
        Assert.Equal([new MaintenanceTier(0, 0.01, 0), new MaintenanceTier(1e6, 0.02, 1e4)], s.Assets[0].Maintenance.Tiers);
        Assert.Equal(0.25, s.Market.Correlation[1, 0]);
        Assert.Equal(new Liquidity(0.5, 0.25, 20), s.Liquidity);
        Assert.Equal(
            new Venue
            {
                MarkPrice = MarkPrice.Index,
                LiquidationFeeRate = 0.01,
                FeeShareToFund = 0.75,
                Residual = Residual.Fund,
                InsuranceFundUsd = 5,
                AfterFund = AfterFund.Socialise,
            },
            s.Venue);
        SyntheticBook book = Assert.IsType<SyntheticBook>(s.Book);
        Assert.Equal((true, 2.0, 5, 1e6), (book.Exact, book.RungBasisPoints, book.Accounts, book.OpenInterestUsd));
        Assert.Equal((0.6, 3.0, 0.5), (book.LongShare, book.MedianLeverage, book.LeverageSigma));
        Assert.Equal((20.0, 1.0), (book.MaximumLeverage, book.SizeSigma));
        Assert.Equal([0.75, 0.25], book.AssetShares);
    }

    [Fact]
    public void Every_member_of_accounts_reaches_the_model()
    {
        using Scratch scratch = new();
        scratch.Write("base.json", Samples.Scenario);
        string path = scratch.Write(
            "s.json",
            """
            { "extends": "base.json",
            "book": { "isolatedAsAccounts": true, "syntheticAccounts": {
                "cross": 1, "crossOpenInterestUsd": 2, "meanAssets": 1, "medianLeverage": 3, "coinShare": 0.25, "borrowers": 4, "debtUsd": 5,
                "medianHealthFactor": 1.5, "optionAccounts": 6, "optionNotionalUsd": 7, "sizeSigma": 0.5,
                "crossClass": "a", "borrowerClass": "b", "optionClass": "a" } },
            "market": { "model": "gbm", "correlation": [ [1] ], "shocks": [ { "asset": "BTC", "atHours": 0.5, "overHours": 0.25, "change": -0.3 } ] },
            "venue": {
                "liquidationFeeRate": 0.01, "feeShareToFund": 0.75, "insuranceFundUsd": 5, "insuranceFundAsset": "BTC",
                "afterFund": "adlCapped", "adlCapShare": 0.25, "backstop": { "capitalUsd": 8, "halfLifeMinutes": 9 },
                "marginClasses": [
                    { "id": "a", "liquidation": "justEnough", "fraction": 0.1, "minimumFraction": 0.2, "minimumNotionalUsd": 11,
                      "maximumNotionalPerStepUsd": 12, "coolDownMinutes": 13, "collateralOrder": "listed", "collateralBuffer": 0.01,
                      "liquidationFeeRate": 0.02, "feeShareToFund": 0.5, "optionMargin": "grid", "backstopShare": 0.6,
                      "collateral": [ { "asset": "BTC", "weight": 0.9 } ], "comment": "none" },
                    { "id": "b", "liquidation": "closeFactor", "closeFactor": 0.4, "fullCloseHealthFactor": 0.9, "liquidationBonus": 0.07 } ],
                "options": { "depthThresholdUsd": 14, "haircut": 0.1, "dealersHedge": true, "surfaces": [
                    { "underlying": "BTC", "level": 0.6, "term": 0.01, "skew": -0.02, "smile": 0.03, "spotBeta": -0.04,
                      "noiseVolatility": 0.05, "noiseHalfLifeMinutes": 15 } ] } } }
            """);
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        Scenario s = parsed.Value!.Scenario;
        string canonical = parsed.Value.CanonicalJson;
        Assert.Equal(canonical, Samples.Read(canonical).CanonicalJson);

        Assert.True(s.Book.IsolatedAsAccounts);
        Assert.Equal(
            new SyntheticAccounts
            {
                Cross = 1,
                CrossOpenInterestUsd = 2,
                MeanAssets = 1,
                MedianLeverage = 3,
                CoinShare = 0.25,
                Borrowers = 4,
                DebtUsd = 5,
                MedianHealthFactor = 1.5,
                OptionAccounts = 6,
                OptionNotionalUsd = 7,
                SizeSigma = 0.5,
                CrossClass = 0,
                BorrowerClass = 1,
                OptionClass = 0,
            },
            s.Book.SyntheticAccounts);
        Assert.Equal([new PriceShock(0, 0.5, 0.25, -0.3)], s.Market.Shocks);
        Assert.Equal((0, AfterFund.AdlCapped, 0.25), (s.Venue.InsuranceFundAsset, s.Venue.AfterFund, s.Venue.AdlCapShare));
        Assert.Equal(new BackstopVault(8, 9), s.Venue.Backstop);
        MarginClass first = s.Venue.MarginClasses[0];
        Assert.Equal([new CollateralWeight(0, 0.9)], first.Collateral);
        Assert.Equal(
            new MarginClass
            {
                Id = "a",
                Liquidation = LiquidationRule.JustEnough,
                Fraction = 0.1,
                MinimumFraction = 0.2,
                MinimumNotionalUsd = 11,
                MaximumNotionalPerStepUsd = 12,
                CoolDownMinutes = 13,
                CollateralOrder = CollateralOrder.Listed,
                CollateralBuffer = 0.01,
                LiquidationFeeRate = 0.02,
                FeeShareToFund = 0.5,
                OptionMargin = OptionMargin.Grid,
                BackstopShare = 0.6,
                Collateral = first.Collateral,
            },
            first);

        // What the second class leaves out is the venue's, or the model's.
        Assert.Equal(
            new MarginClass
            {
                Id = "b",
                Liquidation = LiquidationRule.CloseFactor,
                CloseFactor = 0.4,
                FullCloseHealthFactor = 0.9,
                LiquidationBonus = 0.07,
                LiquidationFeeRate = 0.01,
                FeeShareToFund = 0.75,
            },
            s.Venue.MarginClasses[1]);
        Assert.Equal((14.0, 0.1, true), (s.Venue.Options!.DepthThresholdUsd, s.Venue.Options.Haircut, s.Venue.Options.DealersHedge));
        Assert.Equal(
            new VolatilitySurface
            {
                Underlying = 0,
                Level = 0.6,
                Term = 0.01,
                Skew = -0.02,
                Smile = 0.03,
                SpotBeta = -0.04,
                NoiseVolatility = 0.05,
                NoiseHalfLifeMinutes = 15,
            },
            Assert.Single(s.Venue.Options.Surfaces));
    }

    [Fact]
    public void Left_out_members_have_the_defaults_of_the_model()
    {
        Scenario s = Samples.Read(Samples.Scenario).Scenario;

        Assert.Equal((MathMode.Exact, Monitoring.StepEnd, 10), (s.Math, s.Monitoring, s.PhiloxRounds));
        Assert.Equal(new Liquidity(1, 0.5, 10), s.Liquidity);
        Assert.Equal(new Venue { LiquidationFeeRate = 0.005, InsuranceFundUsd = 1e6 }, s.Venue);
        Assert.Equal(new EmptyBook(), s.Book);
        Assert.Equal(0, s.Assets[0].AnnualDrift);
    }

    [Fact]
    public void A_synthetic_book_has_the_defaults_of_the_model()
    {
        Scenario s = Samples.Read(Samples.With("\"book\": { \"synthetic\": { \"accounts\": 5, \"openInterestUsd\": 10 } }")).Scenario;

        Assert.Equal(new SyntheticBook { Accounts = 5, OpenInterestUsd = 10 }, s.Book);
    }

    internal static (double, double, double, double) Numbers(Asset a) =>
        (a.PriceUsd, a.AnnualVolatility, a.AnnualDrift, a.DepthUsdPerPercent);
}
