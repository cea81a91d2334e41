using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.dynamicMargin</c>.</summary>
internal static class DynamicMarginShape
{
    public static readonly Member<double> VolatilitySlope = Members.Defaulted(
        "volatilitySlope", new NumberShape(NumberRange.NotNegative, "fraction of notional"), 0,
        "Added to maintenance for each unit by which the ratio of realised to referenceVolatility is over 1.");

    public static readonly Member<double> VolatilityMost = Members.Defaulted(
        "volatilityMost", new NumberShape(new NumberRange(0, true, 1, false), "fraction of notional"), 0, "Most that volatility adds.");

    public static readonly Member<CheckedList<CheckedObject>> OpenInterest = Members.Optional(
        "openInterest", new ListShape<CheckedObject>(OpenInterestMarginShape.Shape, "items, one for an asset", 1, Scenario.AssetLimit),
        "What open interest adds beside volatility, by asset.");

    public static readonly ObjectShape Shape = new(VolatilitySlope, VolatilityMost, OpenInterest);
}
