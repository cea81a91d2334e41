using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What members about GARCH may be.</summary>
internal static class GarchShapes
{
    public static readonly NumberShape Weight = new(NumberRange.Between(0, 1), "");

    public static readonly NumberShape Asymmetry = new(NumberRange.Between(-1, 2), "");
}
