using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A moving venue's constants.</summary>
internal static class VenueTermsLowering
{
    private const double Unlimited = 1e300;
    private const double SecondsPerMinute = 60;

    /// <summary>The constants of a scenario.</summary>
    public static VenueTerms Of(Scenario scenario, StepRows rows)
    {
        VenueTerms terms = default;
        AddDepth(scenario, ref terms);
        AddMarks(scenario, rows, ref terms);
        AddFunding(scenario, rows, ref terms);
        AddLiquidators(scenario, rows, ref terms);
        AddHalts(scenario, rows, ref terms);
        AddFees(scenario, ref terms);
        if (scenario.Venue.Backstop is { } vault)
        {
            terms.VaultShareOfMaintenance = vault.IsolatedShare;
            terms.VaultTrades = 1 - Decay(scenario, vault.HalfLifeMinutes);
        }

        return terms;
    }

    private static void AddDepth(Scenario scenario, ref VenueTerms terms)
    {
        DepthDynamics depth = scenario.Liquidity.Depth;
        double decay = Decay(scenario, depth.VolatilityHalfLifeMinutes);
        terms.VarianceDecay = (float)decay;
        terms.VarianceGain = (float)((1 - decay) / scenario.Horizon.StepYears);
        terms.DepthExponent = (float)(-depth.VolatilityExponent / 2);
        terms.DepthFloor = (float)depth.VolatilityFloor;
        if (depth.Confidence is not { } confidence)
        {
            return;
        }

        double over = 1 - confidence.PanicBelow;
        terms.ConfidenceDecay = (float)Decay(scenario, confidence.RecoveryHalfLifeMinutes);
        terms.LiquidationLoss = (float)confidence.LiquidationLoss;
        terms.DrawdownLoss = (float)confidence.DrawdownLoss;
        terms.MostConfidenceLoss = (float)(1 - confidence.Floor);
        terms.PanicOver = (float)over;
        terms.PanicScale = confidence.PanicBelow > 0 ? 1 / confidence.PanicBelow : 0;
        terms.PanicShare = confidence.PanicSharePerHour * scenario.Horizon.StepMinutes / 60;
    }

    private static void AddMarks(Scenario scenario, StepRows rows, ref VenueTerms terms)
    {
        Venue venue = scenario.Venue;
        terms.BlendDecay = (float)Decay(scenario, venue.Blend.HalfLifeMinutes);
        terms.BlendClamp = (float)venue.Blend.Clamp;
        terms.IlliquidDown = (float)MoneyMath.Log(1 - (venue.Illiquid?.Haircut ?? 0));
        terms.IlliquidUp = (float)MoneyMath.Log(1 + (venue.Illiquid?.Haircut ?? 0));
        if (venue.Oracle is { } oracle)
        {
            terms.OracleDeviation = (float)MoneyMath.Log(1 + oracle.Deviation);
            terms.OracleHeartbeatRows = rows.Of(oracle.HeartbeatMinutes);
        }
    }

    private static void AddFunding(Scenario scenario, StepRows rows, ref VenueTerms terms)
    {
        if (scenario.Venue.Funding is { } funding)
        {
            terms.FundingRows = Math.Max(1, rows.Of(60 * funding.IntervalHours));
            terms.FundingInterest = funding.InterestRate;
            terms.FundingBand = funding.ClampBand;
            terms.FundingCap = funding.Cap;
        }

        if (scenario.Venue.DynamicMargin is { } margin)
        {
            terms.AddOnSlope = (float)margin.VolatilitySlope;
            terms.AddOnMost = (float)margin.VolatilityMost;
        }
    }

    private static void AddLiquidators(Scenario scenario, StepRows rows, ref VenueTerms terms)
    {
        if (scenario.Venue.Liquidators is { } bots)
        {
            terms.LatencyRows = rows.Of(bots.LatencyMinutes);
            terms.CapacityUsd = Math.Min(Unlimited, bots.CapacityUsdPerMinute * scenario.Horizon.StepMinutes);
            terms.GasUsd = bots.GasUsd;
            terms.GasSlope = bots.GasSlope;
            terms.GasMost = bots.GasMost;
            terms.BotCost = bots.FlashFeeRate + bots.Tolerance;
        }
    }

    private static void AddHalts(Scenario scenario, StepRows rows, ref VenueTerms terms)
    {
        if (scenario.Venue.Breaker is { } breaker)
        {
            terms.BreakerDown = (float)MoneyMath.Log(1 - breaker.Move);
            terms.BreakerUp = (float)MoneyMath.Log(1 + breaker.Move);
            terms.BandDown = (float)MoneyMath.Log(1 - breaker.Band);
            terms.BandUp = (float)MoneyMath.Log(1 + breaker.Band);
            terms.HaltRows = Math.Clamp(rows.Of(breaker.HaltMinutes), 1, scenario.Horizon.Steps + 1);
            terms.HaltsMarket = breaker.MarketWide ? 1 : 0;
        }
    }

    private static void AddFees(Scenario scenario, ref VenueTerms terms)
    {
        FeeModel fees = scenario.Venue.Fees;
        double cut = MoneyMath.Log(fees.AuctionCut);
        terms.FeeSlope = fees.SlopePerHour * scenario.Horizon.StepMinutes / 60;
        terms.FeeMost = fees.Most;
        terms.AuctionStart = fees.AuctionStart;
        terms.AuctionLogCut = cut;
        terms.AuctionCutsPerStep = scenario.Horizon.StepMinutes * SecondsPerMinute / fees.AuctionStepSeconds;
        terms.AuctionCuts = Math.Max(1, Math.Ceiling(MoneyMath.Log(fees.AuctionCusp) / cut));
    }

    private static double Decay(Scenario scenario, double halfLifeMinutes) =>
        ScenarioLowering.HalfLifeDecay(scenario.Horizon.StepMinutes / halfLifeMinutes);
}
