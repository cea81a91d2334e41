using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>estimation</c> into the model's records.</summary>
internal static class EstimationBinder
{
    /// <summary>The method with its settings; null for crude Monte Carlo.</summary>
    public static Estimation? Bind(CheckedObject e) => e.Get(EstimationShape.Method) switch
    {
        EstimationMethod.Importance => new ImportanceSampling
        {
            Metric = Metric(e),
            Level = e.Get(EstimationShape.Level),
            PilotPaths = (int)e.Get(EstimationShape.PilotPaths),
            Directions = e.TryGet(EstimationShape.Directions, out decimal directions) ? (int)directions : ImportanceSampling.DefaultDirections,
            DefensiveShare = e.TryGet(EstimationShape.DefensiveShare, out double share) ? share : ImportanceSampling.DefaultDefensiveShare,
        },
        EstimationMethod.Splitting => new Splitting
        {
            Metric = Metric(e),
            Level = e.Get(EstimationShape.Level),
            PilotPaths = (int)e.Get(EstimationShape.PilotPaths),
            Factor = e.TryGet(EstimationShape.Factor, out decimal factor) ? (int)factor : Splitting.DefaultFactor,
        },
        _ => null,
    };

    private static PathColumn Metric(CheckedObject e)
    {
        string name = e.Get(EstimationShape.Metric);
        return PathColumns.All.First(c => PathColumns.Metric(c) == name);
    }
}
