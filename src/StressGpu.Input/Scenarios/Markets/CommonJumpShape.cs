using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.jumpDiffusion.common</c>.</summary>
internal static class CommonJumpShape
{
    public static readonly Member<double> IntensityPerYear = Members.Required(
        "intensityPerYear", JumpShapes.Intensity, "Jumps of the whole market expected in a year.");

    public static readonly Member<double> MeanLogSize = Members.Required(
        "meanLogSize", JumpShapes.MeanSize, "Mean log size of a jump: -0.1 is a fall of about 10 %.");

    public static readonly Member<double> LogSizeVolatility = Members.Required(
        "logSizeVolatility", JumpShapes.SizeVolatility, "Standard deviation of the log size.");

    public static readonly Member<double> SharedPart = Members.Defaulted(
        "sharedPart", new NumberShape(NumberRange.Between(0, 1), ""), 1,
        "Correlation between assets of the deviations of sizes from their means: 1 where one deviation moves all.");

    public static readonly ObjectShape Shape = new(IntensityPerYear, MeanLogSize, LogSizeVolatility, SharedPart);
}
