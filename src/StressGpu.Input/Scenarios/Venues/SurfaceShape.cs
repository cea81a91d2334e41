using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>venue.options.surfaces</c>.</summary>
internal static class SurfaceShape
{
    private static readonly NumberShape Plain = new(NumberRange.Any, "");

    public static readonly Member<string> Underlying = Members.Required(
        "underlying", AssetShape.Symbol, "Asset of the scenario; one surface each.");

    public static readonly Member<double> Level = Members.Required(
        "level", new NumberShape(NumberRange.Positive, "fraction per square root of a year"),
        "At-the-money volatility for 30 days at the start.");

    public static readonly Member<double> Term = Members.Defaulted(
        "term", Plain, 0, "Relative change of the level per unit of log maturity.");

    public static readonly Member<double> Skew = Members.Defaulted(
        "skew", Plain, 0, "Change of volatility per unit of log moneyness at 30 days: negative where puts are dear.");

    public static readonly Member<double> Smile = Members.Defaulted(
        "smile", new NumberShape(NumberRange.NotNegative, ""), 0, "Curvature in log moneyness.");

    public static readonly Member<double> SpotBeta = Members.Defaulted(
        "spotBeta", Plain, 0, "Change of log level per change of log price, commonly negative.");

    public static readonly Member<double> NoiseVolatility = Members.Defaulted(
        "noiseVolatility", new NumberShape(NumberRange.NotNegative, "per square root of a year"), 0,
        "Volatility of the log level's own noise.");

    public static readonly Member<double> NoiseHalfLifeMinutes = Members.Defaulted(
        "noiseHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), 1440, "Half-life of that noise.");

    public static readonly ObjectShape Shape = new(
        Underlying, Level, Term, Skew, Smile, SpotBeta, NoiseVolatility, NoiseHalfLifeMinutes);
}
