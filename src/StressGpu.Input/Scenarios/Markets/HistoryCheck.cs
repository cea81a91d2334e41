using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Models that follow the past have prices of it.</summary>
internal static class HistoryCheck
{
    // Prices of the past are not read yet: without them there is nothing to simulate.
    public static void Run(CheckedObject model, CheckContext context) =>
        context.Faults.Error(model.Source.Place, model.Path, "needs prices of the past, which this version does not read yet, expected another model");
}
