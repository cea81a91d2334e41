using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>What members about correlation may be.</summary>
internal static class CorrelationShape
{
    private static readonly ListShape<double> Row = new(
        new NumberShape(NumberRange.Between(-1, 1), ""), "correlations, one for each asset", 1, Scenario.AssetLimit);

    public static readonly ListShape<CheckedList<double>> Matrix = new(Row, "rows, one for each asset", 1, Scenario.AssetLimit);

    public static readonly NumberShape Stress = new(new NumberRange(0, true, 1, false), "");
}
