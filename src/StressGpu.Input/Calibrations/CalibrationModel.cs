namespace StressGpu.Input;

/// <summary>Market models that prices can be fitted to.</summary>
public enum CalibrationModel
{
    /// <summary>Correlated geometric Brownian motions.</summary>
    Gbm,

    /// <summary>The same with one chi-square a step: joint tails.</summary>
    StudentT,

    /// <summary>Geometric Brownian motions with common and own Merton jumps.</summary>
    JumpDiffusion,

    /// <summary>GJR-GARCH(1,1) with t innovations.</summary>
    Garch,

    /// <summary>Stochastic variance.</summary>
    Heston,

    /// <summary>A Markov chain over regimes of volatility and correlation.</summary>
    Regime,

    /// <summary>Blocks of the history itself.</summary>
    Bootstrap,

    /// <summary>The history itself.</summary>
    Historical,
}
