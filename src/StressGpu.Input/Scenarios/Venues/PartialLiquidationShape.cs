using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.partialLiquidation</c>.</summary>
internal static class PartialLiquidationShape
{
    private const int MostSlices = 64;

    public static readonly Member<decimal> Slices = Members.Required(
        "slices", new IntegerShape(2, MostSlices), "Number of equal parts that a position is liquidated in.");

    public static readonly Member<double> CoolDownMinutes = Members.Required(
        "coolDownMinutes", new NumberShape(NumberRange.Positive, "minutes"), "Least time from part to part; at least a step.");

    public static readonly ObjectShape Shape = new(Slices, CoolDownMinutes);
}
