using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A scenario with one thing changed.</summary>
/// <param name="Kind">One of <see cref="CheckRow"/>'s kinds.</param>
/// <param name="Name">What was changed, in words that follow "with".</param>
/// <param name="Scenario">The scenario.</param>
internal sealed record CheckVariant(string Kind, string Name, Scenario Scenario);
