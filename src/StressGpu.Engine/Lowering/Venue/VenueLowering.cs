using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What a moving venue's kernels read, from the scenario (decision 0011).</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="padded">Assets rounded up to whole quads.</param>
/// <param name="hasLadders">Whether there are isolated positions.</param>
internal sealed class VenueLowering(Scenario scenario, int padded, bool hasLadders)
{
    private readonly StepRows rows = new(scenario.Horizon);
    private readonly float[] shifts = Drifts.OfVenue(scenario, padded);
    private int? mechanisms;

    /// <summary>Bits of <see cref="Mechanism"/>; 0 for a plain venue, or where nobody can be liquidated.</summary>
    public int Mechanisms => mechanisms ??= Bits();

    private int Bits()
    {
        Venue venue = scenario.Venue;
        DepthDynamics depth = scenario.Liquidity.Depth;
        return Bit(depth.VolatilityExponent > 0, Mechanism.DepthVolatility)
            | Bit(NeedsVariance(), Mechanism.Variance)
            | Bit(depth.Confidence is not null, Mechanism.Confidence)
            | Bit(depth.Confidence is { PanicBelow: > 0, PanicSharePerHour: > 0 }, Mechanism.Panic)
            | Bit(depth.CrossImpact.Any(k => k != 0), Mechanism.CrossImpact)
            | Bit(venue.MarkPrice == MarkPrice.Blended, Mechanism.Blended)
            | Bit(venue.MarkPrice == MarkPrice.Oracle, Mechanism.Oracle)
            | Bit(venue.Illiquid is not null, Mechanism.Illiquid)
            | Bit(venue.Funding is not null, Mechanism.Funding)
            | Bit(venue.DynamicMargin is not null, Mechanism.AddOn)
            | Bit(venue.DynamicMargin is { OpenInterest.Length: > 0 }, Mechanism.OpenInterest)
            | Bit(venue.PartialLiquidation is not null && hasLadders, Mechanism.Slices)
            | Bit(venue.Liquidators is not null, Mechanism.Bots)
            | Bit(venue.Breaker is not null, Mechanism.Breaker)
            | Bit(venue.Breaker is { Band: > 0 }, Mechanism.Band)
            | Bit(venue.Outages.Length > 0, Mechanism.Outages)
            | Bit(venue.FundPerAsset, Mechanism.FundPerAsset)
            | Bit(scenario.Monitoring == Monitoring.Bridge, Mechanism.Bridge)
            | Bit(venue.Backstop is { IsolatedShare: > 0 } && hasLadders, Mechanism.Vault)
            | Bit(shifts.Length > 0, Mechanism.Shifts)
            | Bit(venue.Fees.Kind == FeeKind.Tiered, Mechanism.TieredFees)
            | Bit(venue.Fees.Kind == FeeKind.Escalating, Mechanism.Escalating)
            | Bit(venue.Fees.Kind == FeeKind.Auction, Mechanism.Auction);
    }

    /// <summary>Where the venue's state lies.</summary>
    /// <param name="state">The state without it.</param>
    public VenueShape Shape(StateShape state)
    {
        if (!state.HasBook || Mechanisms == 0)
        {
            return default;
        }

        Venue venue = scenario.Venue;
        return new VenueShape
        {
            PaddedAssets = padded,
            Ladders = venue.PartialLiquidation is null ? 0 : state.Ladders,
            Accounts = venue.Liquidators is null && venue.Funding is null ? 0 : state.Accounts.Accounts,
            CoolDownRows = venue.PartialLiquidation is { } slices ? Math.Max(1, rows.Of(slices.CoolDownMinutes)) : 0,
            OracleRows = venue.Oracle is { } oracle ? rows.Of(oracle.LagMinutes) : 0,
            LatencyRows = venue.Liquidators is { LatencyMinutes: > 0 } bots ? rows.Of(bots.LatencyMinutes) + 1 : 0,
            WindowRows = venue.Breaker is { } breaker ? Math.Max(1, rows.Of(breaker.WindowMinutes)) : 0,
            Floats = state.FloatSlots,
            Doubles = state.DoubleSlots,
            Ints = state.IntSlots,
        };
    }

    /// <summary>The arrays.</summary>
    public VenueArrays Arrays(LadderSet ladders, PositionBook book, AccountArrays accounts)
    {
        if (Mechanisms == 0)
        {
            return VenueArrays.None;
        }

        return new VenueArrays
        {
            Terms = [VenueTermsLowering.Of(scenario, rows)],
            Assets = AssetTermsLowering.Of(scenario, padded, OpenInterestUsd.Of(scenario, book, accounts)),
            Ladders = LadderTermsLowering.Of(scenario, ladders),
            CrossImpact = CrossImpact(),
            Shifts = shifts.Length > 0 ? shifts : [0],
            Halted = HaltSchedule.Of(scenario, padded / 4, rows),
        };
    }

    private static int Bit(bool on, int bit) => on ? bit : 0;

    private bool NeedsVariance() =>
        scenario.Liquidity.Depth.VolatilityExponent > 0
        || scenario.Venue.DynamicMargin is { VolatilityMost: > 0 }
        || scenario.Venue.Liquidators is { GasSlope: > 0 };

    private double[] CrossImpact()
    {
        var kappa = new double[padded * padded];
        int assets = scenario.Assets.Length;
        for (int entry = 0; entry < scenario.Liquidity.Depth.CrossImpact.Length; entry++)
        {
            kappa[entry / assets * padded + entry % assets] = scenario.Liquidity.Depth.CrossImpact[entry];
        }

        return kappa;
    }
}
