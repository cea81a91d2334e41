using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Times in rows: decision 0011.</summary>
internal static class MovingTime
{
    private const double Rounding = 1e-9;

    /// <summary>A time of n minutes is ceil(n/step) rows.</summary>
    public static int Rows(this Horizon horizon, double minutes) =>
        (int)Math.Ceiling(minutes / horizon.StepMinutes - Rounding);

    /// <summary>Whether a row lies in one of the spans of an asset: from included, to not.</summary>
    public static bool Covers(this IEnumerable<HoursSpan> spans, Horizon horizon, int row, int asset)
    {
        double hours = row * horizon.StepMinutes / 60;
        return spans.Any(span => (span.Asset < 0 || span.Asset == asset)
            && hours >= span.FromHours - Rounding && hours < span.ToHours - Rounding);
    }

    /// <summary>What is left after a time of something with a half-life, both minutes.</summary>
    public static double Remaining(double minutes, double halfLifeMinutes) => Math.Pow(0.5, minutes / halfLifeMinutes);
}
