using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.regime</c>.</summary>
internal static class RegimeShape
{
    /// <summary>Most regimes of a chain.</summary>
    public const int Most = 16;

    public static readonly Member<double> EveryMinutes = Members.Required(
        "everyMinutes", new NumberShape(NumberRange.Positive, "minutes"), "Time from one move of the chain to the next: a multiple of the step.");

    public static readonly Member<string> Start = Members.Optional(
        "start", AssetShape.Symbol, "Name of the regime at the start; left out: drawn from the chain's stationary distribution.");

    public static readonly Member<CheckedList<CheckedObject>> Regimes = Members.Required(
        "regimes", new ListShape<CheckedObject>(RegimeItemShape.Shape, "regimes", 1, Most), "The regimes of the Markov chain.");

    public static readonly ObjectShape Shape = new(EveryMinutes, Start, Regimes);
}
