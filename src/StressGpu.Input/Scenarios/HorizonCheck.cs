using System.Globalization;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A horizon is a whole number of steps, and not too many.</summary>
internal static class HorizonCheck
{
    private const double MostSteps = 1e7;

    // Allows for steps such as a third of a minute, written with as many digits as a double has.
    private const double RelativeTolerance = 1e-9;

    public static void Run(CheckedObject horizon, Faults faults)
    {
        if (!horizon.TryGet(HorizonShape.Hours, out double hours)
            || !horizon.TryGet(HorizonShape.StepMinutes, out double stepMinutes))
        {
            return;
        }

        double steps = hours * 60 / stepMinutes;
        string? wrong = steps > MostSteps ? "at most 10000000 steps"
            : Math.Round(steps) < 1 || Math.Abs(steps - Math.Round(steps)) > RelativeTolerance * steps
                ? "a step that divides the horizon"
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
