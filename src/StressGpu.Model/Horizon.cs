namespace StressGpu.Model;

/// <summary>Simulated time: <see cref="Steps"/> equal steps.</summary>
/// <param name="Hours">Length of a path, hours.</param>
/// <param name="StepMinutes">Length of a step, minutes; divides the horizon.</param>
public sealed record Horizon(double Hours, double StepMinutes)
{
    /// <summary>Minutes in the year that annualised rates refer to (365 days).</summary>
    public const double MinutesPerYear = 365.0 * 24 * 60;

    /// <summary>Number of steps.</summary>
    public int Steps => (int)Math.Round(Hours * 60 / StepMinutes);

    /// <summary>Length of a step, years.</summary>
    public double StepYears => StepMinutes / MinutesPerYear;
}
