namespace StressGpu.Input;

/// <summary>Members of a scenario that the command line replaces.</summary>
/// <param name="Paths">Number of paths; null keeps the file's.</param>
/// <param name="Seed">Seed; null keeps the file's.</param>
/// <param name="Method">How the tail is reached; null keeps the file's, its settings too where they are of the same method.</param>
public sealed record ScenarioOverrides(long? Paths = null, ulong? Seed = null, EstimationMethod? Method = null)
{
    /// <summary>Nothing is replaced.</summary>
    public static ScenarioOverrides None { get; } = new();
}
