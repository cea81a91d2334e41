namespace StressGpu.Kernels.Layout;

/// <summary>Parameters of an asset's variance in units of a step, v dt, and its state.</summary>
public static class HestonTerms
{
    /// <summary>kappa dt theta dt.</summary>
    public const int Pull = 0;

    /// <summary>-kappa dt.</summary>
    public const int MinusSpeed = 1;

    /// <summary>xi dt rho: loading of the asset's own normal.</summary>
    public const int Joint = 2;

    /// <summary>xi dt sqrt(1 - rho^2): loading of the second normal.</summary>
    public const int Own = 3;

    /// <summary>v dt at the start.</summary>
    public const int Start = 4;

    /// <summary>Parameters of an asset.</summary>
    public const int Count = 5;

    /// <summary>State of an asset: v dt, which may be negative.</summary>
    public const int Variance = 0;

    /// <summary>Index of an asset's parameter.</summary>
    public static int Of(int asset, int field) => Count * asset + field;
}
