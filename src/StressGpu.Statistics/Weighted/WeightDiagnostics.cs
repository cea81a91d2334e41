using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>Whether the weights of importance sampling can be trusted.</summary>
public sealed record WeightDiagnostics
{
    /// <summary>Mean weight, which is 1 but for noise.</summary>
    public required double MeanWeight { get; init; }

    /// <summary>Its standard error.</summary>
    public required double MeanWeightError { get; init; }

    /// <summary>Kish's effective number of paths, (sum w)^2 / sum w^2 (Survey Sampling, 1965, section 11.7).</summary>
    public required double EffectivePaths { get; init; }

    /// <summary>VaR of the metric at the level that is aimed at.</summary>
    public required double Var { get; init; }

    /// <summary>Paths beyond it.</summary>
    public required long TailPaths { get; init; }

    /// <summary>Kish's effective number of those.</summary>
    public required double EffectiveTailPaths { get; init; }

    /// <summary>Share of the tail's weight that its heaviest path carries.</summary>
    public required double LargestTailShare { get; init; }

    /// <summary>P(X > VaR) over all paths.</summary>
    public required double TailProbability { get; init; }

    /// <summary>The same counted over unshifted paths alone.</summary>
    public required double DefensiveProbability { get; init; }

    /// <summary>Variance of crude paths of the same number over this run's, of P(X > VaR); the pilot's paths count here.</summary>
    public required double VarianceRatio { get; init; }

    /// <summary>The same of ES at the level.</summary>
    public required double EsVarianceRatio { get; init; }

    /// <summary>The components of the mixture.</summary>
    public required ImmutableArray<ComponentShare> Components { get; init; }

    /// <summary>What is wrong, in words; empty where all is well.</summary>
    public ImmutableArray<string> Warnings => WeightWarnings.Of(this);
}
