namespace StressGpu.Kernels;

/// <summary>Draw blocks of a market beyond the first normals of each quad, which are blocks 0-63 (decision 0010).</summary>
internal static class MarketDraws
{
    /// <summary>Second normals of a quad: the variance's own, and jumps' own part.</summary>
    public const uint SecondNormals = 0x80000000u;

    /// <summary>Words of a step for all assets: clocks of jumps and their shared normal's; regimes' and bootstraps' words.</summary>
    public const uint Step = 0x80010000u;

    /// <summary>Words of the chi-square: this block and those after it.</summary>
    public const uint ChiSquare = 0x80010001u;

    /// <summary>The j-th own jump of a step is this block's j-th next.</summary>
    public const uint OwnJumps = 0x80020000u;
}
