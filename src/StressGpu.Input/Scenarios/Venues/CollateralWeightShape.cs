using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>collateral</c> of a margin class.</summary>
internal static class CollateralWeightShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario, listed once.");

    public static readonly Member<double> Weight = Members.Required(
        "weight", new NumberShape(NumberRange.Between(0, 1), "fraction"), "1 - haircut, or the liquidation threshold.");

    public static readonly ObjectShape Shape = new(Asset, Weight);
}
