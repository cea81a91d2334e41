using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Geometric Brownian motions whose parameters are those of the regime that a Markov chain is in.</summary>
/// <param name="EveryMinutes">Time between two moves of the chain, minutes: a multiple of the step.</param>
/// <param name="Start">Index of the regime at the start; null: drawn from the stationary distribution.</param>
/// <param name="Regimes">The regimes, at least one.</param>
public sealed record RegimeModel(double EveryMinutes, int? Start, ImmutableArray<MarketRegime> Regimes) : PriceModel;
