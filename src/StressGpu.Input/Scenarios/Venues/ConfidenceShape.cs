using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>liquidity.confidence</c>.</summary>
internal static class ConfidenceShape
{
    public static readonly Member<double> Floor = Members.Defaulted(
        "floor", new NumberShape(new NumberRange(0, false, 1, true), "fraction"), 0.05, "Least confidence: depth keeps at least this share.");

    public static readonly Member<double> LiquidationLoss = Members.Defaulted(
        "liquidationLoss", new NumberShape(NumberRange.NotNegative, ""), 0,
        "Confidence lost by liquidating all of an asset's open interest, in proportion for less.");

    public static readonly Member<double> DrawdownLoss = Members.Defaulted(
        "drawdownLoss", new NumberShape(NumberRange.NotNegative, ""), 0,
        "Confidence lost as the running drawdown grows from 0 to 100 %, in proportion for less.");

    public static readonly Member<double> RecoveryHalfLifeMinutes = Members.Required(
        "recoveryHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), "Half-life of lost confidence.");

    public static readonly Member<double> PanicBelow = Members.Defaulted(
        "panicBelow", new NumberShape(NumberRange.Between(0, 1), "fraction"), 0,
        "Confidence under which holders close voluntarily, those nearest to their trigger first; 0: nobody does.");

    public static readonly Member<double> PanicSharePerHour = Members.Defaulted(
        "panicSharePerHour", new NumberShape(NumberRange.NotNegative, "fraction per hour"), 0,
        "Share of what is open that would close voluntarily at no confidence at all, in proportion between that and panicBelow.");

    public static readonly ObjectShape Shape = new(
        Floor, LiquidationLoss, DrawdownLoss, RecoveryHalfLifeMinutes, PanicBelow, PanicSharePerHour);
}
