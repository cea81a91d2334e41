using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.depegs</c>.</summary>
internal static class DepegShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario.");

    public static readonly Member<double> AtHours = Members.Required(
        "atHours", new NumberShape(NumberRange.NotNegative, "hours"), "When it begins, after the start.");

    public static readonly Member<double> OverHours = Members.Defaulted(
        "overHours", new NumberShape(NumberRange.NotNegative, "hours"), 0, "How long the fall takes; 0: within one step.");

    public static readonly Member<double> Change = Members.Required(
        "change", new NumberShape(NumberRange.Over(-1), "fraction"), "Relative change of the price in all: -0.12 is a fall of 12 %.");

    public static readonly Member<double> HoldHours = Members.Defaulted(
        "holdHours", new NumberShape(NumberRange.NotNegative, "hours"), 0, "How long it stays there.");

    public static readonly Member<double> RecoveryHalfLifeHours = Members.Optional(
        "recoveryHalfLifeHours", new NumberShape(NumberRange.Positive, "hours"), "Half-life of the log change afterwards; left out: it never recovers.");

    public static readonly Member<DepegScope> Scope = Members.Defaulted(
        "scope", new ChoiceShape<DepegScope>(), DepegScope.Market, "market: the fair price everywhere; venue: this venue's traded price only.");

    public static readonly ObjectShape Shape = new(Asset, AtHours, OverHours, Change, HoldHours, RecoveryHalfLifeHours, Scope);
}
