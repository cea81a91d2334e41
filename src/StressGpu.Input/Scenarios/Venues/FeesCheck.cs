using StressGpu.Input.Shapes;
using StressGpu.Model;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>A fee schedule has what it needs and nothing of another's.</summary>
internal static class FeesCheck
{
    public static void Run(CheckedObject venue, CheckedObject fees, CheckContext context)
    {
        if (!fees.TryGet(FeesShape.Kind, out FeeKind kind))
        {
            return;
        }

        Foreign(fees, kind, FeeKind.Escalating, context.Faults, FeesShape.SlopePerHour, FeesShape.Most);
        Foreign(fees, kind, FeeKind.Auction, context.Faults,
            FeesShape.AuctionStart, FeesShape.AuctionCut, FeesShape.AuctionStepSeconds, FeesShape.AuctionCusp);
        CheckTiers(fees, kind, context);
        if (kind == FeeKind.Escalating)
        {
            CheckEscalation(venue, fees, context.Faults);
        }
        else if (kind == FeeKind.Auction && !venue.Has(VenueShape.Liquidators))
        {
            context.Faults.Error(venue, VenueShape.Liquidators,
                "is missing, expected an object for fees of \"kind\": \"auction\", which need bidders");
        }
    }

    private static void Foreign(CheckedObject fees, FeeKind kind, FeeKind owner, Faults faults, params Member<double>[] members)
    {
        foreach (Member<double> member in members)
        {
            if (kind != owner && fees.Departs(member))
            {
                faults.Error(fees, member,
                    $"belongs to \"kind\": \"{Word(owner)}\", and this is \"{Word(kind)}\", expected it to be left out (null removes an inherited member)");
            }
        }
    }

    private static void CheckTiers(CheckedObject fees, FeeKind kind, CheckContext context)
    {
        int withFees = 0;
        foreach ((_, CheckedObject asset) in context.KnownAssets)
        {
            IEnumerable<CheckedObject> tiers = asset.TryGet(AssetShape.MaintenanceTiers, out CheckedList<CheckedObject>? list) ? list.Known : [];
            if (!tiers.Any(t => t.Has(TierShape.LiquidationFeeRate)))
            {
                continue;
            }

            withFees++;
            foreach (CheckedObject tier in tiers)
            {
                CheckTier(tier, kind, context.Faults);
            }
        }

        if (kind == FeeKind.Tiered && withFees == 0 && context.Assets is { IsComplete: true })
        {
            context.Faults.Error(fees, FeesShape.Kind,
                "is \"tiered\", but no maintenance tier has a fee, expected liquidationFeeRate in the maintenanceTiers of an asset");
        }
    }

    private static void CheckTier(CheckedObject tier, FeeKind kind, Faults faults)
    {
        if (kind != FeeKind.Tiered && tier.Has(TierShape.LiquidationFeeRate))
        {
            faults.Error(tier, TierShape.LiquidationFeeRate, "belongs to tiered fees, expected \"fees\": { \"kind\": \"tiered\" } in venue");
        }
        else if (kind == FeeKind.Tiered && !tier.Has(TierShape.LiquidationFeeRate))
        {
            faults.Error(tier, TierShape.LiquidationFeeRate, "is missing where another tier of the asset has one, expected one in each of its tiers");
        }
    }

    private static void CheckEscalation(CheckedObject venue, CheckedObject fees, Faults faults)
    {
        foreach (Member<double> member in new[] { FeesShape.SlopePerHour, FeesShape.Most })
        {
            if (!fees.Has(member))
            {
                faults.Error(fees, member, $"is missing, expected {member.Shape.Expected} under \"kind\": \"escalating\"");
            }
        }

        if (fees.TryGet(FeesShape.Most, out double most) && venue.TryGet(VenueShape.LiquidationFeeRate, out double start) && most <= start)
        {
            faults.Error(fees, FeesShape.Most, Invariant($"is {most}, expected more than the liquidationFeeRate of {start} that an escalating fee starts from"));
        }
    }

    private static string Word(FeeKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
