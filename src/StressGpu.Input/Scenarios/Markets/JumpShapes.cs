using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What members about jumps may be.</summary>
internal static class JumpShapes
{
    // e^5 is 148 times the price: no jump is larger, and compensated drifts stay finite.
    private const double MostLogSize = 5;

    public static readonly NumberShape Intensity = new(NumberRange.NotNegative, "jumps per year");

    public static readonly NumberShape MeanSize = new(NumberRange.Between(-MostLogSize, MostLogSize), "log price");

    public static readonly NumberShape SizeVolatility = new(NumberRange.Between(0, MostLogSize), "log price");
}
