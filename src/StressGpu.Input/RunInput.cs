using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Everything that a run reads.</summary>
/// <param name="Resolved">The scenario.</param>
/// <param name="Book">The positions of the book's file; null where the scenario names none.</param>
/// <param name="Accounts">The accounts of the book's tables; null where the scenario names none.</param>
public sealed record RunInput(ResolvedScenario Resolved, PositionBook? Book, MarginAccounts? Accounts = null);
