using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.options</c>.</summary>
internal static class OptionTermsShape
{
    public static readonly Member<CheckedList<CheckedObject>> Surfaces = Members.Required(
        "surfaces", new ListShape<CheckedObject>(SurfaceShape.Shape, "surfaces, one for an underlying", 1, Scenario.AssetLimit),
        "Implied volatility of each underlying that has options.");

    public static readonly Member<double> DepthThresholdUsd = Members.Defaulted(
        "depthThresholdUsd", new NumberShape(NumberRange.NotNegative, "USD"), 0,
        "Underlyings whose price moves by 1 % with less are marked by the model with the haircut.");

    public static readonly Member<double> Haircut = Members.Defaulted(
        "haircut", new NumberShape(new NumberRange(0, true, 1, false), "fraction"), 0,
        "What a mark to model takes from long options and adds to short ones.");

    public static readonly Member<bool> DealersHedge = Members.Defaulted(
        "dealersHedge", new FlagShape(), false, "Whether dealers, who hold the other side, hedge their gamma at step ends.");

    public static readonly ObjectShape Shape = new(Surfaces, DepthThresholdUsd, Haircut, DealersHedge);
}
