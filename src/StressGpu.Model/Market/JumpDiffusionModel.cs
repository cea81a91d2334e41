using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Geometric Brownian motions with Merton jumps, common and each asset's own; drifts are compensated.</summary>
/// <param name="CommonIntensityPerYear">Common jumps expected in a year; 0: none.</param>
/// <param name="SharedPart">rho in [0, 1]: correlation between assets of the sizes of a common jump.</param>
/// <param name="Assets">Sizes and own jumps, assets in scenario order.</param>
public sealed record JumpDiffusionModel(
    double CommonIntensityPerYear, double SharedPart, ImmutableArray<AssetJumps> Assets) : PriceModel;
