using System.Security.Cryptography;
using System.Text;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class ScenarioReaderTests
{
    private const string Full = """
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
        Scenario s = Read(Full).Scenario;

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
        Assert.Equal(canonical, Read(canonical).CanonicalJson);

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
        Scenario s = Read(Samples.Scenario).Scenario;

        Assert.Equal((MathMode.Exact, Monitoring.StepEnd, 10), (s.Math, s.Monitoring, s.PhiloxRounds));
        Assert.Equal(new Liquidity(1, 0.5, 10), s.Liquidity);
        Assert.Equal(new Venue { LiquidationFeeRate = 0.005, InsuranceFundUsd = 1e6 }, s.Venue);
        Assert.Equal(new EmptyBook(), s.Book);
        Assert.Equal(0, s.Assets[0].AnnualDrift);
    }

    [Fact]
    public void A_synthetic_book_has_the_defaults_of_the_model()
    {
        Scenario s = Read(With("\"book\": { \"synthetic\": { \"accounts\": 5, \"openInterestUsd\": 10 } }")).Scenario;

        Assert.Equal(new SyntheticBook { Accounts = 5, OpenInterestUsd = 10 }, s.Book);
    }

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

        Assert.Equal(Read(Samples.Scenario).CanonicalJson, Read(reordered).CanonicalJson);
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

        Assert.Equal(Expected, Read(Samples.Scenario).CanonicalJson);
    }

    [Fact]
    public void A_scenario_rebuilt_from_its_canonical_form_is_the_same()
    {
        ResolvedScenario first = Read(Full);
        using Scratch scratch = new();
        Parsed<Scenario> rebuilt = ScenarioReader.FromCanonical(first.CanonicalJson, null);

        Assert.Empty(rebuilt.Diagnostics.Where(d => !d.IsWarning));
        Assert.Equal(first.CanonicalJson, Read(first.CanonicalJson).CanonicalJson);
        Assert.Equal(first.Scenario.Seed, rebuilt.Value!.Seed);
        Assert.Equal(first.Scenario.Venue, rebuilt.Value.Venue);
        Assert.Equal(first.Scenario.Assets.Select(Numbers), rebuilt.Value.Assets.Select(Numbers));
    }

    [Fact]
    public void Paths_and_seed_of_the_command_line_replace_those_of_the_file()
    {
        ResolvedScenario resolved = Read(Samples.Scenario, new ScenarioOverrides(99, 123));

        Assert.Equal((99L, 123UL), (resolved.Scenario.Paths, resolved.Scenario.Seed));
        Assert.Contains("\"seed\":123,\"paths\":99,", resolved.CanonicalJson, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_of_the_command_line_is_reported_as_such()
    {
        using Scratch scratch = new();
        string path = scratch.Write("s.json", Samples.Scenario);

        Diagnostic fault = Assert.Single(ScenarioReader.Read(path, new ScenarioOverrides(0)).Diagnostics);

        Assert.Equal("--paths  paths  is 0, expected a whole number from 1 to 1099511627776", fault.ToString());
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        string crlf = "\uFEFF" + Samples.Scenario.ReplaceLineEndings("\r\n");

        Assert.Equal(Read(Samples.Scenario).CanonicalJson, Read(crlf).CanonicalJson);
    }

    [Fact]
    public void A_missing_file_is_a_fault_without_a_line()
    {
        Diagnostic fault = Assert.Single(ScenarioReader.Read("no/such/file.json", ScenarioOverrides.None).Diagnostics);

        Assert.Equal("no/such/file.json  does not exist, expected a scenario file", fault.ToString());
    }

    [Fact]
    public void Inputs_are_hashed()
    {
        using Scratch scratch = new();
        string book = scratch.Write("books/b.csv", "account,asset,side,quantity,entry_price,margin_usd\nA,BTC,long,1,2,3\n");
        string path = scratch.Write("s.json", With("\"book\": { \"file\": \"books/b.csv\" }"));

        ResolvedScenario resolved = ScenarioReader.Read(path, ScenarioOverrides.None).Value!;

        Assert.Equal([(InputRole.Scenario, path, Sha256(path)), (InputRole.Book, book, Sha256(book))], resolved.Inputs.Select(i => (i.Role, i.Path, i.Sha256)));
        Assert.Equal(new FileBook(book), resolved.Scenario.Book);
        Assert.Contains("\"book\":{\"file\":\"books/b.csv\",", resolved.CanonicalJson, StringComparison.Ordinal);
        Scenario rebuilt = ScenarioReader.FromCanonical(resolved.CanonicalJson, "/elsewhere/b.csv").Value!;
        Assert.Equal(new FileBook("/elsewhere/b.csv"), rebuilt.Book);
    }

    private static string Sha256(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static (double, double, double, double) Numbers(Asset a) =>
        (a.PriceUsd, a.AnnualVolatility, a.AnnualDrift, a.DepthUsdPerPercent);

    private static string With(string members) => string.Concat(Samples.Scenario.TrimEnd().AsSpan(0, Samples.Scenario.TrimEnd().Length - 1), ", ", members, "}");

    private static ResolvedScenario Read(string json, ScenarioOverrides? overrides = null)
    {
        using Scratch scratch = new();
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(scratch.Write("s.json", json), overrides ?? ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Where(d => !d.IsWarning).Select(d => d.ToString()));
        return parsed.Value!;
    }
}
