using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>From minutes to rows.</summary>
/// <param name="horizon">The steps.</param>
internal sealed class StepRows(Horizon horizon)
{
    private const double Tolerance = 1e-9;
    private const double Most = 1 << 24;

    /// <summary>Rows that so many minutes take, rounded up.</summary>
    public int Of(double minutes) => (int)Math.Min(Most, Math.Ceiling(minutes / horizon.StepMinutes * (1 - Tolerance)));

    /// <summary>Whether a row lies in a span, its end not included.</summary>
    public bool Covers(HoursSpan span, int row)
    {
        double hours = row * horizon.StepMinutes / 60;
        return hours >= span.FromHours * (1 - Tolerance) && hours < span.ToHours * (1 - Tolerance);
    }
}
