namespace StressGpu.Kernels.Layout;

/// <summary>Where the parts of regimes lie: drifts of a step by regime and asset, loadings and rising thresholds by regime.</summary>
public static class RegimeTerms
{
    /// <summary>Index of a regime's first drift, or standard deviation.</summary>
    public static int Drift(int padded, int regime) => padded * regime;

    /// <summary>Index of a regime's first loading.</summary>
    public static int Loadings(int quads, int regime) => StateShape.LoadingsOf(quads) * regime;

    /// <summary>Index of the first threshold of a regime's row; those of the stationary distribution come before.</summary>
    public static int Row(int regimes, int regime) => (regimes - 1) * (regime + 1);
}
