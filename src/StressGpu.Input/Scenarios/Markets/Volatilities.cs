using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Volatilities of log returns.</summary>
internal static class Volatilities
{
    public static readonly NumberShape Shape = new(NumberRange.NotNegative, "fraction per square root of a year");
}
