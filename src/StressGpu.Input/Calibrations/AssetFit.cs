namespace StressGpu.Input;

/// <summary>How well a model fits one asset's returns.</summary>
public sealed record AssetFit
{
    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>Sum of the logs of each return's density, given those before; NaN where the model has no density.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Akaike's criterion, 2 k - 2 log L: smaller is better.</summary>
    public required double Aic { get; init; }

    /// <summary>Parameters that the asset's returns are described by.</summary>
    public required int Parameters { get; init; }

    /// <summary>Largest distance of the distribution of standardised residuals from the model's; NaN where the model is the data.</summary>
    public required double KolmogorovSmirnov { get; init; }

    /// <summary>Its p-value as if no parameter had been estimated, so rather too high.</summary>
    public required double KolmogorovSmirnovP { get; init; }

    /// <summary>Annualised volatility of the returns, a fraction.</summary>
    public required Comparison Volatility { get; init; }

    /// <summary>Excess kurtosis of the returns of a bar.</summary>
    public required Comparison Kurtosis { get; init; }

    /// <summary>Hill's tail index of the absolute returns: P(|r| over x) falls like x to minus this.</summary>
    public required Comparison TailIndex { get; init; }

    /// <summary>Standard error of the data's tail index.</summary>
    public required double TailIndexError { get; init; }
}
