using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>A market as kernels read it.</summary>
internal sealed record LoweredMarket
{
    /// <summary>What it is and reads.</summary>
    public required MarketArrays Arrays { get; init; }

    /// <summary>See <see cref="PathArrays.Loadings"/>.</summary>
    public required float[] Loadings { get; init; }

    /// <summary>What each asset's log price gains in every step, [asset].</summary>
    public required double[] LogDrift { get; init; }

    /// <summary>What each asset's log price gains in single steps beside it, [step][asset]; null for nothing.</summary>
    public double[][]? LogReturns { get; init; }

    /// <summary>The market's scalars.</summary>
    public MarketConstants Constants { get; init; }

    /// <summary>Floats of state of an asset.</summary>
    public int FloatsPerAsset { get; init; }

    /// <summary>Floats of state of a path.</summary>
    public int FloatsPerPath { get; init; }

    /// <summary>Where the state lies, after all other floats.</summary>
    public MarketShape Shape(int padded, int firstFloat) => new()
    {
        Floats = firstFloat,
        PerAsset = FloatsPerAsset,
        PerPath = FloatsPerPath,
        PaddedAssets = padded,
    };
}
