using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.illiquid</c>.</summary>
internal static class IlliquidShape
{
    public static readonly Member<double> BelowUsd = Members.Required(
        "belowUsd", new NumberShape(NumberRange.Positive, "USD"), "Depth, USD per 1 %, under which an asset is marked to model.");

    public static readonly Member<double> Haircut = Members.Required(
        "haircut", new NumberShape(new NumberRange(0, true, 1, false), "fraction"),
        "Longs are marked at the fair price less this, shorts at the fair price and this.");

    public static readonly ObjectShape Shape = new(BelowUsd, Haircut);
}
