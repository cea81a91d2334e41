using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.jumpDiffusion.own</c>.</summary>
internal static class OwnJumpShape
{
    public static readonly Member<double> IntensityPerYear = Members.Required(
        "intensityPerYear", JumpShapes.Intensity, "Jumps of its own that each asset is expected to have in a year.");

    public static readonly Member<double> MeanLogSize = Members.Required("meanLogSize", JumpShapes.MeanSize, "Mean log size of a jump.");

    public static readonly Member<double> LogSizeVolatility = Members.Required(
        "logSizeVolatility", JumpShapes.SizeVolatility, "Standard deviation of the log size.");

    public static readonly ObjectShape Shape = new(IntensityPerYear, MeanLogSize, LogSizeVolatility);
}
