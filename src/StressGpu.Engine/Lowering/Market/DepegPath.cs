using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A depeg's log price over time: along a line down, held, recovered from exponentially.</summary>
/// <param name="depeg">The depeg.</param>
/// <param name="horizon">Its time.</param>
internal sealed class DepegPath(Depeg depeg, Horizon horizon)
{
    private const double Rounding = 1e-9;
    private const double LogTwo = 0.69314718055994530942;

    private readonly double log = MoneyMath.Log(1 + depeg.Change);

    // One of no length falls into the step that its time lies in, at the very end of the horizon into the last.
    private readonly double first = depeg.OverHours > 0
        ? Steps(depeg.AtHours, horizon)
        : Math.Min(Math.Floor(Steps(depeg.AtHours, horizon)), horizon.Steps - 1);

    private readonly double length = Steps(depeg.OverHours, horizon);

    /// <summary>What a step adds to the log price.</summary>
    public double Increment(int step) => Level(step + 1) - Level(step);

    /// <summary>log(price/price without it) after so many steps.</summary>
    private double Level(int row)
    {
        if (!(row > first))
        {
            return 0;
        }

        if (row < first + length)
        {
            return log * (row - first) / length;
        }

        double since = row - Steps(depeg.AtHours + depeg.OverHours + depeg.HoldHours, horizon);
        return depeg.RecoveryHalfLifeHours is { } halfLife && since > 0
            ? log * MoneyMath.Exp(-LogTwo * since / Steps(halfLife, horizon))
            : log;
    }

    /// <summary>A time in steps; hours that mean a whole number of them give it, whatever their rounding.</summary>
    private static double Steps(double hours, Horizon horizon)
    {
        double steps = hours * 60 / horizon.StepMinutes;
        double whole = Math.Round(steps);
        return Math.Abs(steps - whole) <= Rounding * (1 + whole) ? whole : steps;
    }
}
