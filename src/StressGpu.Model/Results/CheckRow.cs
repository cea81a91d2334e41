namespace StressGpu.Model;

/// <summary>A statistic of a run that was simulated again with one thing changed: a row of checks.parquet.</summary>
/// <param name="Kind"><c>time_step</c> or <c>mechanism</c>.</param>
/// <param name="Name">What was changed, in words.</param>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Statistic">As in <see cref="SummaryRow.Statistic"/>.</param>
/// <param name="Level">Level of an ES in (0, 1); NaN otherwise.</param>
/// <param name="Paths">Paths of both runs.</param>
public sealed record CheckRow(string Kind, string Name, string Metric, string Statistic, double Level, long Paths)
{
    /// <summary>The time step halved or doubled; its draws are others, so that the difference is of independent runs.</summary>
    public const string TimeStep = "time_step";

    /// <summary>A mechanism of venue or market makers switched off, on the same random numbers.</summary>
    public const string Mechanism = "mechanism";

    /// <summary>The statistic with the change.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of its 95 % interval; NaN where there is none.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of its 95 % interval; NaN where there is none.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The statistic with the change less the one without.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the difference's 95 % interval; NaN where there is none.</summary>
    public required double DifferenceLow { get; init; }

    /// <summary>Upper end of the difference's 95 % interval; NaN where there is none.</summary>
    public required double DifferenceHigh { get; init; }
}
