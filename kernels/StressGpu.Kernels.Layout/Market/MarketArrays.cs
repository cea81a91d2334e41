namespace StressGpu.Kernels.Layout;

/// <summary>What a market reads beside drifts and loadings; every array has at least one element.</summary>
public sealed record MarketArrays
{
    /// <summary>Which compiled market.</summary>
    public required MarketKind Kind { get; init; }

    /// <summary>Standard deviation of a step's log return, [padded asset], or [regime][padded asset].</summary>
    public required float[] Deviations { get; init; }

    /// <summary>Parameters, by <see cref="JumpTerms"/>, <see cref="GarchTerms"/>, <see cref="HestonTerms"/>, <see cref="RegimeTerms"/> or <see cref="BootstrapTerms"/>.</summary>
    public float[] Terms { get; init; } = [0];

    /// <summary>Probabilities times 2^31 that the top 31 bits of a word are compared with.</summary>
    public int[] Thresholds { get; init; } = [0];

    /// <summary>Log returns of bars, [row][padded asset].</summary>
    public float[] History { get; init; } = [0];
}
