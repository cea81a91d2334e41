namespace StressGpu.Kernels.Layout;

/// <summary>The compiled markets.</summary>
public enum MarketKind
{
    /// <summary>Geometric Brownian motions; also a historical window with noise.</summary>
    Gbm,

    /// <summary>Joint tails by one chi-square a step.</summary>
    StudentT,

    /// <summary>Merton jumps, common and own.</summary>
    Jump,

    /// <summary>GJR-GARCH on bars.</summary>
    Garch,

    /// <summary>Stochastic variances.</summary>
    Heston,

    /// <summary>A Markov chain over regimes.</summary>
    Regime,

    /// <summary>Block bootstrap of a history's rows.</summary>
    Bootstrap,
}
