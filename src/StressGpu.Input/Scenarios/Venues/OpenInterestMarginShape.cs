using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>venue.dynamicMargin.openInterest</c>.</summary>
internal static class OpenInterestMarginShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario, listed once.");

    public static readonly Member<double> LowUsd = Members.Required(
        "lowUsd", new NumberShape(NumberRange.NotNegative, "USD"), "Open interest up to which nothing is added.");

    public static readonly Member<double> HighUsd = Members.Required(
        "highUsd", new NumberShape(NumberRange.Positive, "USD"), "Open interest from which all is added; over lowUsd.");

    public static readonly Member<double> Most = Members.Required(
        "most", new NumberShape(new NumberRange(0, true, 1, false), "fraction of notional"), "What is added then.");

    public static readonly ObjectShape Shape = new(Asset, LowUsd, HighUsd, Most);
}
