namespace StressGpu.Model;

/// <summary>An account's options at given marks, USD.</summary>
/// <param name="ValueUsd">Their value, long positive, with the haircut where they are marked to model.</param>
/// <param name="RequirementUsd">Their maintenance margin; under the grid together with perpetuals in the same underlyings.</param>
/// <param name="NotionalUsd">Absolute quantity times the price of the underlying.</param>
internal readonly record struct OptionStanding(double ValueUsd, double RequirementUsd, double NotionalUsd);
