using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>From names and annual rates to indices and per-step constants.</summary>
public static class ScenarioLowering
{
    /// <summary>Lowers a scenario with its positions.</summary>
    /// <remarks>
    /// Only IEEE arithmetic and the kernels' own functions are used, never the platform's exp or log, so the arrays are the
    /// same bits on every host.
    /// </remarks>
    public static LoweredScenario Lower(Scenario scenario, PositionBook book, MarginAccounts? accounts = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(book);
        accounts ??= MarginAccounts.Empty;
        if (scenario.Book.IsolatedAsAccounts)
        {
            (scenario, accounts) = IsolatedAccounts.Join(scenario, book, accounts);
            book = PositionBook.Empty;
        }

        LadderSet ladders = LadderBuilder.Build(scenario, book);
        AccountArrays lowered = AccountLowering.Lower(scenario, accounts);
        LoweredMarket market = MarketLowering.Lower(scenario);
        int quads = (scenario.Assets.Length + 3) / 4;
        VenueLowering venue = new(scenario, 4 * quads, book.Count > 0);
        double halfLives = scenario.Horizon.StepMinutes / scenario.Liquidity.ResilienceHalfLifeMinutes;
        StateShape shape = Shape(lowered, market, venue, quads, book.Count == 0 ? 0 : ladders.Ladders.Length);
        var arrays = new PathArrays
        {
            Run = Constants(scenario, shape, halfLives) with
            {
                Market = market.Constants,
                Mechanisms = venue.Mechanisms,
                Bridge = scenario.Monitoring == Monitoring.Bridge && shape.HasBook ? 1 : 0,
                DriftStride = Drifts.Stride(scenario, market, 4 * quads),
            },
            Market = market.Arrays,
            Venue = venue.Arrays(ladders, book, lowered),
            Accounts = lowered,
            LinearImpact = scenario.Liquidity.ImpactExponent == 1,
            MarksAtIndex = scenario.Venue.MarkPrice == MarkPrice.Index,
            MarksAtHeld = scenario.Venue.MarkPrice is MarkPrice.Blended or MarkPrice.Oracle,
            Drift = Drifts.Of(scenario, market, 4 * quads),
            Loadings = market.Loadings,
            Rungs = ladders.Rungs,
            Triggers = ladders.Triggers,
            Ladders = ladders.Ladders,
            Grid = ladders.Grid,
            LadderIndex = ladders.Index,
            MarginBefore = ladders.MarginBefore,
            StartPrice = PerAsset(scenario, 4 * quads, a => a.PriceUsd),
            InverseDepth = PerAsset(scenario, 4 * quads, a => 1 / a.DepthUsdPerPercent),
            FlowDecay = FlowDecay(scenario.Horizon.Steps, halfLives),
        };
        return new LoweredScenario(arrays, ladders.Facts);
    }

    private static StateShape Shape(
        AccountArrays accounts, LoweredMarket market, VenueLowering venue, int quads, int ladders)
    {
        var shape = new StateShape { Quads = quads, Ladders = ladders };
        shape.Accounts = accounts.Count == 0 ? default : new AccountShape
        {
            Accounts = accounts.Count,
            Legs = accounts.Legs.Length,
            Factors = accounts.Factors,
            Series = accounts.SeriesCount,
            Scenarios = accounts.Accounts.Any(a => a.Grid != 0) ? GridScenario.Count : 0,
            Surfaces = accounts.SeriesCount == 0 ? 0 : accounts.Surfaces.Length,
            Blocks = accounts.Blocks.Length,
            Groups = accounts.Groups.Length,
            PaddedAssets = 4 * quads,
            Floats = shape.OwnFloats,
            Doubles = shape.OwnDoubles,
            Ints = shape.OwnInts,
        };
        shape.Market = market.Shape(4 * quads, shape.OwnFloats + shape.Accounts.FloatSlots);
        shape.Venue = venue.Shape(shape);
        return shape;
    }

    private static RunConstants Constants(Scenario scenario, StateShape shape, double halfLives) => new()
    {
        Shape = shape,
        Antithetic = scenario.Market.Antithetic ? 1 : 0,
        StepYears = scenario.Horizon.StepYears,
        DealersHedge = scenario.Venue.Options is { DealersHedge: true } ? 1 : 0,
        FundAsset = scenario.Venue.InsuranceFundAsset,
        AdlCapShare = scenario.Venue.AdlCapShare,
        VaultCapitalUsd = scenario.Venue.Backstop?.CapitalUsd ?? 0,
        VaultShare = shape.Accounts.Accounts > 0 && scenario.Venue.Backstop is { } vault
            ? 1 - HalfLifeDecay(scenario.Horizon.StepMinutes / vault.HalfLifeMinutes)
            : 0,
        Assets = scenario.Assets.Length,
        Steps = scenario.Horizon.Steps,
        PhiloxRounds = scenario.PhiloxRounds,
        KeyLow = (uint)scenario.Seed,
        KeyHigh = (uint)(scenario.Seed >> 32),
        AfterFund = scenario.Venue.AfterFund switch
        {
            AfterFund.Adl => AfterFundRule.Adl,
            AfterFund.AdlQueue => AfterFundRule.AdlQueue,
            AfterFund.AdlHyperliquid => AfterFundRule.AdlHyperliquid,
            AfterFund.AdlCapped => AfterFundRule.AdlCapped,
            AfterFund.AdlRandom => AfterFundRule.AdlRandom,
            AfterFund.Socialise => AfterFundRule.Socialise,
            _ => AfterFundRule.Unpaid,
        },
        FundRetainsResidual = scenario.Venue.Residual == Residual.Fund ? 1 : 0,
        ShadowSettles = scenario.Venue.AfterFund is AfterFund.Socialise or AfterFund.Unpaid ? 0 : 1,
        DisplacementDecay = (float)HalfLifeDecay(halfLives * scenario.Liquidity.ImpactExponent),
        ImpactExponent = scenario.Liquidity.ImpactExponent,
        PermanentShare = scenario.Liquidity.PermanentShare,
        FlowLimit = FlowLimit(scenario.Liquidity),
        FeeRate = scenario.Venue.LiquidationFeeRate,
        FeeShareToFund = scenario.Venue.FeeShareToFund,
        Fund = scenario.Venue.InsuranceFundAsset < 0
            ? scenario.Venue.InsuranceFundUsd
            : scenario.Venue.InsuranceFundUsd / scenario.Assets[scenario.Venue.InsuranceFundAsset].PriceUsd,
    };

    /// <summary>The scaled flow whose temporary displacement is the largest allowed; unlimited for practical ends at phi = 1.</summary>
    private static double FlowLimit(Liquidity liquidity)
    {
        const double unlimited = 1e12;
        double temporary = 0.01 * (1 - liquidity.PermanentShare);
        double limit = temporary > 0
            ? MoneyMath.Power(Execution.LogLimit / temporary, 1 / liquidity.ImpactExponent)
            : unlimited;
        return Math.Min(limit, unlimited);
    }

    private static double[] FlowDecay(int steps, double halfLives)
    {
        var decay = new double[steps + 1];
        for (int step = 0; step <= steps; step++)
        {
            decay[step] = HalfLifeDecay(step * halfLives);
        }

        return decay;
    }

    /// <summary>2^-n.</summary>
    internal static double HalfLifeDecay(double halfLives) => MoneyMath.Exp(-0.69314718055994530942 * halfLives);

    private static T[] PerAsset<T>(Scenario scenario, int padded, Func<Asset, T> value)
    {
        var values = new T[padded];
        for (int asset = 0; asset < scenario.Assets.Length; asset++)
        {
            values[asset] = value(scenario.Assets[asset]);
        }

        return values;
    }
}
