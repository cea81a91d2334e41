using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Everything that a run reads.</summary>
/// <param name="Resolved">The scenario.</param>
/// <param name="Book">The positions of the book's file; null where the scenario names none.</param>
public sealed record RunInput(ResolvedScenario Resolved, PositionBook? Book);
