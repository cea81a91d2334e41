using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>market.jumpDiffusion.assets</c>; what is left out is that of common or own.</summary>
internal static class AssetJumpShape
{
    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario, listed once.");

    public static readonly Member<double> CommonMeanLogSize = Members.Optional(
        "commonMeanLogSize", JumpShapes.MeanSize, "Mean log size of the asset's part of a common jump; left out: common.meanLogSize.");

    public static readonly Member<double> CommonLogSizeVolatility = Members.Optional(
        "commonLogSizeVolatility", JumpShapes.SizeVolatility, "Standard deviation of that size; left out: common.logSizeVolatility.");

    public static readonly Member<double> IntensityPerYear = Members.Optional(
        "intensityPerYear", JumpShapes.Intensity, "Own jumps expected in a year; left out: own.intensityPerYear.");

    public static readonly Member<double> MeanLogSize = Members.Optional(
        "meanLogSize", JumpShapes.MeanSize, "Mean log size of an own jump; left out: own.meanLogSize.");

    public static readonly Member<double> LogSizeVolatility = Members.Optional(
        "logSizeVolatility", JumpShapes.SizeVolatility, "Standard deviation of that size; left out: own.logSizeVolatility.");

    public static readonly ObjectShape Shape = new(
        Asset, CommonMeanLogSize, CommonLogSizeVolatility, IntensityPerYear, MeanLogSize, LogSizeVolatility);
}
