using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.heston</c>.</summary>
internal static class HestonShape
{
    public static readonly Member<double> MeanReversionPerYear = Members.Required(
        "meanReversionPerYear", HestonShapes.Reversion, "kappa: how fast the variance returns to the square of annualVolatility.");

    public static readonly Member<double> VolatilityOfVolatility = Members.Required(
        "volatilityOfVolatility", HestonShapes.OfVolatility, "xi: the variance's own volatility, over the square root of the variance.");

    public static readonly Member<double> SpotVarianceCorrelation = Members.Required(
        "spotVarianceCorrelation", HestonShapes.Correlation, "Correlation of an asset's price and its variance, negative where falls make markets nervous.");

    public static readonly Member<double> StartVolatility = Members.Optional(
        "startVolatility", Volatilities.Shape, "Volatility at the start; left out: annualVolatility.");

    public static readonly Member<CheckedList<CheckedObject>> Assets = Members.Optional(
        "assets", new ListShape<CheckedObject>(AssetHestonShape.Shape, "items, one for an asset", 1, Scenario.AssetLimit),
        "Assets with parameters of their own.");

    public static readonly ObjectShape Shape = new(
        MeanReversionPerYear, VolatilityOfVolatility, SpotVarianceCorrelation, StartVolatility, Assets);
}
