using StressGpu.Input.Shapes;
using StressGpu.Model;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Liquidators can earn something, and their gas is consistent.</summary>
internal static class LiquidatorsCheck
{
    /// <summary>Rows that the kernels remember of latency and cool-down.</summary>
    public const int MostSteps = 64;

    public static void Run(CheckedObject venue, CheckedObject bots, CheckContext context)
    {
        context.Times.AtMostSteps(bots, LiquidatorsShape.LatencyMinutes, MostSteps);
        CheckGas(bots, context);
        if (HighestFee(venue, context) is { } fee && venue.TryGet(VenueShape.FeeShareToFund, out double toFund)
            && bots.TryGet(LiquidatorsShape.FlashFeeRate, out double flash) && bots.TryGet(LiquidatorsShape.Tolerance, out double tolerance)
            && fee * (1 - toFund) <= flash + tolerance)
        {
            context.Faults.Warning(bots, LiquidatorsShape.Tolerance, Invariant(
                $"keeps liquidators from ever acting: of a fee of at most {fee} they get {fee * (1 - toFund):G4} (1 - feeShareToFund), ")
                + Invariant($"which is not over flash fee and tolerance of {flash + tolerance:G4}"));
        }
    }

    private static void CheckGas(CheckedObject bots, CheckContext context)
    {
        if (!bots.TryGet(LiquidatorsShape.GasUsd, out double gas) || !bots.TryGet(LiquidatorsShape.GasSlope, out double slope)
            || !bots.TryGet(LiquidatorsShape.GasMost, out double most))
        {
            return;
        }

        if (slope > 0 && gas == 0)
        {
            context.Faults.Error(bots, LiquidatorsShape.GasSlope, "multiplies a cost of 0, expected gasUsd over 0 beside it");
        }
        else if (slope > 0 && most == 1)
        {
            context.Faults.Error(bots, LiquidatorsShape.GasSlope, "has no effect while gasMost is 1, expected gasMost over 1 beside it");
        }
        else if (most > 1 && slope == 0)
        {
            context.Faults.Error(bots, LiquidatorsShape.GasMost, "is never reached with a slope of 0, expected gasSlope over 0 beside it");
        }
        else if (slope > 0)
        {
            QuietAssets.Warn(bots, LiquidatorsShape.GasSlope, "gas", context);
        }
    }

    // An auction's fee has no such bound; null where something is faulty.
    private static double? HighestFee(CheckedObject venue, CheckContext context)
    {
        if (!venue.TryGet(VenueShape.Fees, out CheckedObject? fees) || !fees.TryGet(FeesShape.Kind, out FeeKind kind)
            || !venue.TryGet(VenueShape.LiquidationFeeRate, out double rate))
        {
            return null;
        }

        return kind switch
        {
            FeeKind.Auction => null,
            FeeKind.Escalating => fees.TryGet(FeesShape.Most, out double most) ? most : null,
            FeeKind.Tiered => context.KnownAssets.Select(a => HighestFee(a.Asset, rate)).DefaultIfEmpty(rate).Max(),
            _ => rate,
        };
    }

    private static double HighestFee(CheckedObject asset, double rate)
    {
        IEnumerable<CheckedObject> tiers = asset.TryGet(AssetShape.MaintenanceTiers, out CheckedList<CheckedObject>? list) ? list.Known : [];
        return tiers.Select(t => t.TryGet(TierShape.LiquidationFeeRate, out double fee) ? fee : rate).DefaultIfEmpty(rate).Max();
    }
}
