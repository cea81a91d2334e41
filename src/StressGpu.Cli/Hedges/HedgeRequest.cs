using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>hedge</c> asks for.</summary>
/// <param name="Common">What it shares with other questions.</param>
/// <param name="Level">Level of the ES.</param>
/// <param name="BoundUsd">Largest notional of each asset; null: the insurance fund.</param>
/// <param name="CostRate">Cost of a notional, as a fraction of its size.</param>
internal sealed record HedgeRequest(QuestionRequest Common, TailLevel Level, double? BoundUsd, double CostRate);
