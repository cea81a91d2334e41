using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.backstop</c>.</summary>
internal static class BackstopShape
{
    public static readonly Member<double> CapitalUsd = Members.Required(
        "capitalUsd", new NumberShape(NumberRange.NotNegative, "USD"), "What the vault can lose before its losses become bad debt.");

    public static readonly Member<double> HalfLifeMinutes = Members.Required(
        "halfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), "Half-life of its inventory as it closes it.");

    public static readonly Member<double> IsolatedShare = Members.Defaulted(
        "isolatedShare", new NumberShape(NumberRange.Between(0, 1), "fraction"), 0,
        "It takes over isolated positions whose equity is under this share of their maintenance margin; 0: never.");

    public static readonly ObjectShape Shape = new(CapitalUsd, HalfLifeMinutes, IsolatedShare);
}
