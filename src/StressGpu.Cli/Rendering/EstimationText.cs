using System.Globalization;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>How a run reached the tail, in words.</summary>
internal static class EstimationText
{
    /// <summary>Lines of a summary's header; none for crude paths.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(Scenario scenario, ManifestEstimation? estimation)
    {
        if (estimation?.Shifts is not { } design)
        {
            yield break;
        }

        string metric = PathColumns.Metric(design.Metric).Replace('_', ' ');
        string level = Percent(scenario.Estimation!.Level);
        int shifts = design.Shifts.Length - 1;
        yield return ("estimation", $"importance sampling of {metric} at {level}: {shifts} {(shifts == 1 ? "shift" : "shifts")}, "
            + $"{Percent(design.ShareOf(0, scenario.Paths))} of paths unshifted; pilot {Amounts.Count(estimation.PilotPaths)} paths in {Amounts.Duration(estimation.PilotSeconds)}");
        if (estimation.Diagnostics is { } found)
        {
            yield return ("estimation", $"variance at {level}, the pilot's paths counted: {Times(found.VarianceRatio)} less than crude (tail probability), {Times(found.EsVarianceRatio)} (ES)");
        }
    }

    private static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F1}-fold");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.###} %");
}
