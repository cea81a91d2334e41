using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.liquidators</c>.</summary>
internal static class LiquidatorsShape
{
    private static readonly NumberShape Share = new(new NumberRange(0, true, 1, false), "fraction of notional");

    public static readonly Member<double> CapacityUsdPerMinute = Members.Optional(
        "capacityUsdPerMinute", new NumberShape(NumberRange.Positive, "USD per minute"),
        "What they take in an asset; left out: any amount.");

    public static readonly Member<double> LatencyMinutes = Members.Defaulted(
        "latencyMinutes", new NumberShape(NumberRange.NotNegative, "minutes"), 0, "How long a position must have been liquidatable.");

    public static readonly Member<double> GasUsd = Members.Defaulted(
        "gasUsd", new NumberShape(NumberRange.NotNegative, "USD"), 0, "Cost of one liquidation in quiet times.");

    public static readonly Member<double> GasSlope = Members.Defaulted(
        "gasSlope", new NumberShape(NumberRange.NotNegative, ""), 0,
        "Gas grows by this multiple for each unit by which the ratio of realised to referenceVolatility is over 1.");

    public static readonly Member<double> GasMost = Members.Defaulted(
        "gasMost", new NumberShape(NumberRange.From(1), ""), 1, "Most that gas is multiplied by.");

    public static readonly Member<double> FlashFeeRate = Members.Defaulted(
        "flashFeeRate", Share, 0, "Fee of the capital that they borrow.");

    public static readonly Member<double> Tolerance = Members.Defaulted(
        "tolerance", Share, 0, "Profit that they act over.");

    public static readonly ObjectShape Shape = new(
        CapacityUsdPerMinute, LatencyMinutes, GasUsd, GasSlope, GasMost, FlashFeeRate, Tolerance);
}
