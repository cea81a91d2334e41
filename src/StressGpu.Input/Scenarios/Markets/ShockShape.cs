using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.shocks</c>.</summary>
internal static class ShockShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario.");

    public static readonly Member<double> AtHours = Members.Required(
        "atHours", new NumberShape(NumberRange.NotNegative, "hours"), "When it begins, after the start.");

    public static readonly Member<double> OverHours = Members.Defaulted(
        "overHours", new NumberShape(NumberRange.NotNegative, "hours"), 0, "How long it takes; 0: within one step.");

    public static readonly Member<double> Change = Members.Required(
        "change", new NumberShape(NumberRange.Over(-1), "fraction"), "Relative change of the price in all: -0.3 is a fall of 30 %.");

    public static readonly ObjectShape Shape = new(Asset, AtHours, OverHours, Change);
}
