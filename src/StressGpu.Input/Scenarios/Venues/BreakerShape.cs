using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.breaker</c>.</summary>
internal static class BreakerShape
{
    public static readonly Member<double> Move = Members.Required(
        "move", new NumberShape(new NumberRange(0, false, 1, false), "fraction"),
        "Liquidations halt where the traded price is this far from its highest or lowest of the window.");

    public static readonly Member<double> WindowMinutes = Members.Required(
        "windowMinutes", new NumberShape(NumberRange.Positive, "minutes"), "How far back it looks.");

    public static readonly Member<double> HaltMinutes = Members.Required(
        "haltMinutes", new NumberShape(NumberRange.Positive, "minutes"), "How long a halt lasts.");

    public static readonly Member<BreakerScope> Scope = Members.Defaulted(
        "scope", new ChoiceShape<BreakerScope>(), BreakerScope.Asset, "Whether the asset that moved halts or the whole market.");

    public static readonly Member<double> Band = Members.Defaulted(
        "band", new NumberShape(new NumberRange(0, true, 1, false), "fraction"), 0,
        "During a halt the traded price is held within this of what it was when it began; 0: it is not held.");

    public static readonly ObjectShape Shape = new(Move, WindowMinutes, HaltMinutes, Scope, Band);
}
