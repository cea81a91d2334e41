namespace StressGpu.Model;

/// <summary>VaR and ES at one level by a generalised Pareto fit to the worst paths of a metric: a row of tail.parquet.</summary>
/// <remarks>
/// The fit has survival (1 + shape x / scale)^(-1 / shape) for an excess x over the threshold. Ends of 95 % intervals are NaN
/// where there is none, and so is the ES where the shape is 1 or more.
/// </remarks>
public sealed record TailRow(string Metric, double Level)
{
    /// <summary>What the fitted paths exceed, in the metric's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>Number of paths above the threshold.</summary>
    public required long Exceedances { get; init; }

    /// <summary>Shape: above zero heavy (a power law), zero exponential, below zero with an end.</summary>
    public required double Shape { get; init; }

    /// <summary>Lower end of the shape's interval.</summary>
    public required double ShapeLow { get; init; }

    /// <summary>Upper end of the shape's interval.</summary>
    public required double ShapeHigh { get; init; }

    /// <summary>Scale, in the metric's unit.</summary>
    public required double Scale { get; init; }

    /// <summary>Value at risk by the fit.</summary>
    public required double Var { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double VarLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double VarHigh { get; init; }

    /// <summary>Expected shortfall by the fit.</summary>
    public required double Es { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public required double EsLow { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public required double EsHigh { get; init; }

    /// <summary>Whether fewer than 50 paths lie beyond the level, so that the fit alone speaks there.</summary>
    public required bool Extrapolated { get; init; }

    /// <summary>Anderson-Darling statistic of the exceedances against the fit.</summary>
    public required double AndersonDarling { get; init; }

    /// <summary>Probability of a statistic as large if the tail were generalised Pareto; between 0.001 and 0.5.</summary>
    public required double PValue { get; init; }

    /// <summary>False where the exceedances do not look like a generalised Pareto tail at any threshold, or its shape is under -0.45.</summary>
    public required bool Trusted { get; init; }
}
