using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>How fair prices move: a model, what drives it, and overlays on any model.</summary>
/// <param name="Correlation">Correlation of the driving normals before <see cref="CorrelationStress"/>, assets in scenario order.</param>
public sealed record Market(CorrelationMatrix Correlation)
{
    /// <summary>The process of log prices.</summary>
    public PriceModel Model { get; init; } = new GbmModel();

    /// <summary>Deterministic moves on top of the model.</summary>
    public ImmutableArray<PriceShock> Shocks { get; init; } = [];

    /// <summary>Falls (or rises) that are held and then recovered from, on top of the model.</summary>
    public ImmutableArray<Depeg> Depegs { get; init; } = [];

    /// <summary>Factor of every volatility: sigma, jump sizes' deviation, a history's deviations from its mean; positive.</summary>
    public double VolatilityMultiplier { get; init; } = 1;

    /// <summary>w in [0, 1): every correlation rho becomes rho + w (1 - rho).</summary>
    public double CorrelationStress { get; init; }

    /// <summary>Whether paths 2k and 2k + 1 draw the same numbers, the latter with every market normal negated; paths are then even.</summary>
    public bool Antithetic { get; init; }
}
