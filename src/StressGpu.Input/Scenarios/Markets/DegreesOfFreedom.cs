using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>nu of a t distribution that is scaled to a variance of 1.</summary>
internal static class DegreesOfFreedom
{
    private const int Most = 1000;

    public static readonly IntegerShape Shape = new(3, Most) { Because = "with fewer the variance is infinite" };
}
