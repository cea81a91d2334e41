using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.garch.assets</c>; what is left out is that of all.</summary>
internal static class AssetGarchShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario, listed once.");

    public static readonly Member<double> Alpha = Members.Optional("alpha", GarchShapes.Weight, "Its alpha; left out: that of all.");

    public static readonly Member<double> Gamma = Members.Optional("gamma", GarchShapes.Asymmetry, "Its gamma; left out: that of all.");

    public static readonly Member<double> Beta = Members.Optional("beta", GarchShapes.Weight, "Its beta; left out: that of all.");

    public static readonly Member<double> StartVolatility = Members.Optional(
        "startVolatility", Volatilities.Shape, "Its volatility in the first bar; left out: that of all.");

    public static readonly ObjectShape Shape = new(Asset, Alpha, Gamma, Beta, StartVolatility);
}
