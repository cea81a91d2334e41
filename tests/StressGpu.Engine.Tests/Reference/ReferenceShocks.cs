using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Deterministic shocks as log returns of single steps: ln(1 + change), spread evenly.</summary>
/// <remarks>
/// A shock falls on the steps whose interval lies in [at, at + over]; where none does, wholly on the step that contains at
/// (the last where at is the end).
/// </remarks>
internal static class ReferenceShocks
{
    private const double Rounding = 1e-9;

    /// <summary>What shocks add to the log return of an asset in a step.</summary>
    public static double LogReturn(Scenario scenario, int asset, int step) =>
        scenario.Market.Shocks.Where(s => s.Asset == asset).Sum(shock =>
        {
            (int first, int end) = Steps(scenario.Horizon, shock);
            return step >= first && step < end ? Math.Log(1 + shock.Change) / (end - first) : 0;
        });

    private static (int First, int End) Steps(Horizon horizon, PriceShock shock)
    {
        double at = shock.AtHours * 60 / horizon.StepMinutes;
        double until = (shock.AtHours + shock.OverHours) * 60 / horizon.StepMinutes;
        int first = (int)Math.Ceiling(at - Rounding);
        int end = Math.Min(horizon.Steps, (int)Math.Floor(until + Rounding));
        int containing = Math.Min(horizon.Steps - 1, (int)Math.Floor(at + Rounding));
        return first < end ? (first, end) : (containing, containing + 1);
    }
}
