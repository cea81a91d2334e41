using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// The log level's noise, an Ornstein-Uhlenbeck process, exactly from step to step: xi' = a xi + sd z with a = 2^(-dt/half-life)
/// and sd = eta sqrt((1 - a^2)/(2 ln 2/half-life)), eta per square root of a year, dt and half-life in years. Its variance tends
/// to eta^2 half-life/(2 ln 2); for steps far shorter than the half-life sd is eta sqrt(dt).
/// </summary>
internal static class VolatilityNoise
{
    private const double LogTwo = 0.69314718055994530942;

    /// <summary>a: what is left of the noise after a step.</summary>
    public static double Decay(VolatilitySurface surface, double stepYears) =>
        MoneyMath.Exp(-LogTwo * stepYears / HalfLifeYears(surface));

    /// <summary>sd: standard deviation of what a step adds.</summary>
    public static double Scale(VolatilitySurface surface, double stepYears)
    {
        double speed = LogTwo / HalfLifeYears(surface);
        return surface.NoiseVolatility * Math.Sqrt(LostVariance(speed * stepYears) / (2 * speed));
    }

    /// <summary>1 - e^(-2x), by its series where the difference would cancel.</summary>
    private static double LostVariance(double x)
    {
        double twice = 2 * x;
        return twice < 1e-3
            ? twice * (1 - twice / 2 * (1 - twice / 3 * (1 - twice / 4 * (1 - twice / 5))))
            : 1 - MoneyMath.Exp(-twice);
    }

    private static double HalfLifeYears(VolatilitySurface surface) => surface.NoiseHalfLifeMinutes / Horizon.MinutesPerYear;
}
