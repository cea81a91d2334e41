using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What a fall does to the accounts.</summary>
/// <param name="AssetId">The only asset that falls; null where all but the stable ones do.</param>
/// <param name="HoldersUsd">Exposure of the accounts that some such fall liquidates, USD.</param>
/// <param name="Holders">Number of these accounts.</param>
/// <param name="Distance">Quantiles over these accounts of the fall that liquidates them, fractions; null where there are none.</param>
/// <param name="Falls">What becomes liquidatable, by size of the fall.</param>
public sealed record AssetFall(
    string? AssetId, double HoldersUsd, int Holders, Quantiles? Distance, ImmutableArray<Liquidatable> Falls);
