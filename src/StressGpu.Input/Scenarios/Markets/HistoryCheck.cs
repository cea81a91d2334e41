using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A history has a file for assets of the scenario only, each once; <see cref="HistoryInput"/> reads them.</summary>
internal static class HistoryCheck
{
    public static void Run(CheckedObject model, CheckContext context)
    {
        if (model.TryGet(HistoryShape.Member, out CheckedObject? history) && history.TryGet(HistoryShape.Files, out CheckedList<CheckedObject>? files))
        {
            context.References.Assets(files, HistoryShape.Asset);
        }
    }
}
