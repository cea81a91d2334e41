using System.Globalization;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A horizon is a whole number of steps, and not too many.</summary>
internal static class HorizonCheck
{
    private const double MostSteps = 1e7;

    public static void Run(CheckedObject horizon, Faults faults)
    {
        if (!horizon.TryGet(HorizonShape.Hours, out double hours)
            || !horizon.TryGet(HorizonShape.StepMinutes, out double stepMinutes))
        {
            return;
        }

        double steps = hours * 60 / stepMinutes;
        string? wrong = steps > MostSteps ? "at most 10000000 steps"
            : !TimeCheck.IsWhole(steps) ? "a step that divides the horizon"
            : null;
        if (wrong is not null)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"makes {steps:G6} steps of {hours} hours, expected {wrong}");
            faults.Error(
                horizon.NodeOf(HorizonShape.StepMinutes).Place, horizon.PathOf(HorizonShape.StepMinutes), message);
        }
    }
}
