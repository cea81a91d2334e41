namespace StressGpu.Kernels.Layout;

/// <summary>What a moving venue's kernels read (decision 0011).</summary>
public sealed record VenueArrays
{
    /// <summary>A plain venue's.</summary>
    public static readonly VenueArrays None = new();

    /// <summary>The venue's constants, one element.</summary>
    public VenueTerms[] Terms { get; init; } = new VenueTerms[1];

    /// <summary>[padded asset].</summary>
    public AssetTerms[] Assets { get; init; } = new AssetTerms[1];

    /// <summary>[ladder].</summary>
    public LadderTerms[] Ladders { get; init; } = new LadderTerms[1];

    /// <summary>kappa, [padded asset a][padded asset b].</summary>
    public double[] CrossImpact { get; init; } = new double[1];

    /// <summary>What a step adds to the traded log price, [step][padded asset].</summary>
    public float[] Shifts { get; init; } = new float[1];

    /// <summary>Assets that do not liquidate, four bits a quad, [row][quad]; bit 4: the oracle sees nothing.</summary>
    public int[] Halted { get; init; } = new int[1];
}
