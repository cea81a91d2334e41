using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.regime.regimes</c>.</summary>
internal static class RegimeItemShape
{
    private const string OneEach = "numbers, one for each asset";

    public static readonly Member<string> Name = Members.Required("name", AssetShape.Symbol, "What the regime is called; unique.");

    public static readonly Member<CheckedList<double>> Transition = Members.Required(
        "transition", new ListShape<double>(new NumberShape(NumberRange.Between(0, 1), "probability"), "probabilities, one for each regime", 1, RegimeShape.Most),
        "Probabilities of the next regime, in the order of the regimes, its own among them; they add up to 1.");

    public static readonly Member<CheckedList<double>> AnnualVolatilities = Members.Optional(
        "annualVolatilities", new ListShape<double>(Volatilities.Shape, OneEach, 1, Scenario.AssetLimit),
        "Volatilities in the regime; left out: the assets' times volatilityMultiplier.");

    public static readonly Member<double> VolatilityMultiplier = Members.Optional(
        "volatilityMultiplier", new NumberShape(NumberRange.NotNegative, ""), "What multiplies annualVolatility in the regime; left out: 1.");

    public static readonly Member<CheckedList<CheckedList<double>>> Correlation = Members.Optional(
        "correlation", CorrelationShape.Matrix, "Correlation in the regime; left out: the market's after correlationStress.");

    public static readonly Member<double> CorrelationStress = Members.Optional(
        "correlationStress", CorrelationShape.Stress, "w: every correlation rho of the market becomes rho + w (1 - rho) in the regime; left out: 0.");

    public static readonly Member<CheckedList<double>> AnnualDrifts = Members.Optional(
        "annualDrifts", new ListShape<double>(new NumberShape(NumberRange.Any, "fraction per year"), OneEach, 1, Scenario.AssetLimit),
        "Drifts in the regime; left out: annualDrift.");

    public static readonly ObjectShape Shape = new(
        Name, Transition, AnnualVolatilities, VolatilityMultiplier, Correlation, CorrelationStress, AnnualDrifts);
}
