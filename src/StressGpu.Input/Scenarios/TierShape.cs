using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>maintenanceTiers</c>.</summary>
internal static class TierShape
{
    public static readonly Member<double> FromNotionalUsd = Members.Required(
        "fromNotionalUsd", new NumberShape(NumberRange.NotNegative, "USD"),
        "Notional from which the tier applies; 0 for the first, rising from tier to tier.");

    public static readonly Member<double> Rate = Members.Required(
        "rate", new NumberShape(new NumberRange(0, false, 1, false), "fraction of notional"),
        "Maintenance rate; rising from tier to tier. Deductions that keep the margin continuous are computed.");

    public static readonly Member<double> LiquidationFeeRate = Members.Optional(
        "liquidationFeeRate", new NumberShape(new NumberRange(0, true, 1, false), "fraction of executed notional"),
        "Liquidation fee of the tier's positions under tiered fees; an asset's tiers all have one, or none: the venue's.");

    public static readonly ObjectShape Shape = new(FromNotionalUsd, Rate, LiquidationFeeRate);
}
