namespace StressGpu.Kernels.Layout;

/// <summary>Parameters of an asset's jumps, in log price.</summary>
public static class JumpTerms
{
    /// <summary>Mean of a common jump.</summary>
    public const int CommonMean = 0;

    /// <summary>Standard deviation of the part of a common jump that assets share.</summary>
    public const int SharedDeviation = 1;

    /// <summary>Variance of the part of a common jump that is the asset's own.</summary>
    public const int CommonOwnVariance = 2;

    /// <summary>Mean of an own jump.</summary>
    public const int OwnMean = 3;

    /// <summary>Variance of an own jump.</summary>
    public const int OwnVariance = 4;

    /// <summary>Parameters of an asset.</summary>
    public const int Count = 5;

    /// <summary>Index of an asset's parameter.</summary>
    public static int Of(int asset, int field) => Count * asset + field;
}
