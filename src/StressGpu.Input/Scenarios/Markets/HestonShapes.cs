using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What members about stochastic variance may be.</summary>
internal static class HestonShapes
{
    public static readonly NumberShape Reversion = new(NumberRange.Positive, "per year");

    public static readonly NumberShape OfVolatility = new(NumberRange.NotNegative, "per square root of a year");

    public static readonly NumberShape Correlation = new(NumberRange.Between(-1, 1), "");
}
