using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>venue.outages</c> and of <c>venue.oracle.outages</c>.</summary>
internal static class OutageShape
{
    public const int Most = 1024;

    public static readonly Member<double> FromHours = Members.Required(
        "fromHours", new NumberShape(NumberRange.NotNegative, "hours"), "When it begins, after the start.");

    public static readonly Member<double> ToHours = Members.Required(
        "toHours", new NumberShape(NumberRange.Positive, "hours"), "When it ends, after the start.");

    public static readonly Member<string> Asset = Members.Optional(
        "asset", AssetShape.Symbol, "Asset of the scenario that it is about; left out: all.");

    /// <summary>An outage of liquidations, of one asset or all.</summary>
    public static readonly ObjectShape Shape = new(FromHours, ToHours, Asset);

    /// <summary>An outage of the oracle, which is one for all assets.</summary>
    public static readonly ObjectShape Oracle = new(FromHours, ToHours);
}
