using System.Collections.Immutable;
using StressGpu.Input.Calibrations;

namespace StressGpu.Input;

/// <summary>A market model fitted to prices.</summary>
public sealed record Calibration
{
    /// <summary>What was asked for.</summary>
    public required CalibrationOptions Options { get; init; }

    /// <summary>How it was fitted, in a sentence.</summary>
    public required string Method { get; init; }

    /// <summary>The returns.</summary>
    public required JointReturns Returns { get; init; }

    /// <summary>Parameters with standard errors, the market's first, then asset by asset.</summary>
    public required ImmutableArray<Estimate> Estimates { get; init; }

    /// <summary>Correlations of the returns with 95 % intervals, pair by pair.</summary>
    public required ImmutableArray<PairCorrelation> Correlations { get; init; }

    /// <summary>Mean off-diagonal correlation of the returns against the model's; NaN where there is one asset.</summary>
    public required Comparison MeanCorrelation { get; init; }

    /// <summary>How well each asset is fitted.</summary>
    public required ImmutableArray<AssetFit> Fits { get; init; }

    /// <summary>Log-likelihood of the joint returns; NaN where the model has none in closed form.</summary>
    public required double JointLogLikelihood { get; init; }

    /// <summary>Number of all parameters, drifts and correlations included.</summary>
    public required int Parameters { get; init; }

    /// <summary>What a reader has to know: bounds reached, repaired matrices, limits of the method.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>What the market file is made of.</summary>
    internal MarketFit Fit { get; init; } = null!;

    /// <summary>The estimate of that name; null where there is none.</summary>
    /// <param name="asset">The asset; empty for the market.</param>
    /// <param name="name">The member's name.</param>
    public Estimate? Find(string asset, string name) => Estimates.FirstOrDefault(e => e.Asset == asset && e.Name == name);
}
