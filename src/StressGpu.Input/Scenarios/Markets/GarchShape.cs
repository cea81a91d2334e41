using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.garch</c>.</summary>
internal static class GarchShape
{
    public static readonly Member<double> BarMinutes = Members.Required(
        "barMinutes", new NumberShape(NumberRange.Positive, "minutes"), "How long a variance holds, as estimated: a multiple of the step.");

    public static readonly Member<double> Alpha = Members.Required(
        "alpha", GarchShapes.Weight, "Weight of the last bar's squared innovation; alpha + gamma/2 + beta is less than 1.");

    public static readonly Member<double> Gamma = Members.Defaulted(
        "gamma", GarchShapes.Asymmetry, 0, "What a fall adds to alpha (Glosten, Jagannathan, Runkle); alpha + gamma is not negative.");

    public static readonly Member<double> Beta = Members.Required("beta", GarchShapes.Weight, "Weight of the last bar's variance.");

    public static readonly Member<decimal> Degrees = Members.Optional(
        "degreesOfFreedom", DegreesOfFreedom.Shape, "nu of the innovations' joint t distribution; left out: normal.");

    public static readonly Member<double> StartVolatility = Members.Optional(
        "startVolatility", Volatilities.Shape, "Volatility in the first bar; left out: annualVolatility, which is the stationary one.");

    public static readonly Member<CheckedList<CheckedObject>> Assets = Members.Optional(
        "assets", new ListShape<CheckedObject>(AssetGarchShape.Shape, "items, one for an asset", 1, Scenario.AssetLimit),
        "Assets with parameters of their own.");

    public static readonly ObjectShape Shape = new(BarMinutes, Alpha, Gamma, Beta, Degrees, StartVolatility, Assets);
}
