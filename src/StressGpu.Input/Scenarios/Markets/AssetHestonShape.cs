using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.heston.assets</c>; what is left out is that of all.</summary>
internal static class AssetHestonShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario, listed once.");

    public static readonly Member<double> MeanReversionPerYear = Members.Optional(
        "meanReversionPerYear", HestonShapes.Reversion, "Its kappa; left out: that of all.");

    public static readonly Member<double> VolatilityOfVolatility = Members.Optional(
        "volatilityOfVolatility", HestonShapes.OfVolatility, "Its xi; left out: that of all.");

    public static readonly Member<double> SpotVarianceCorrelation = Members.Optional(
        "spotVarianceCorrelation", HestonShapes.Correlation, "Its correlation of price and variance; left out: that of all.");

    public static readonly Member<double> StartVolatility = Members.Optional(
        "startVolatility", Volatilities.Shape, "Its volatility at the start; left out: that of all.");

    public static readonly ObjectShape Shape = new(
        Asset, MeanReversionPerYear, VolatilityOfVolatility, SpotVarianceCorrelation, StartVolatility);
}
