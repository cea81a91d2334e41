namespace StressGpu.Statistics;

/// <summary>VaR and the excesses over it of weighted paths; written as <see cref="Shortfall"/> is.</summary>
/// <param name="Var">VaR, in the metric's unit.</param>
/// <param name="Sum">Sum of w (X - VaR)+ over paths.</param>
/// <param name="Squares">Sum over observations of the squares of what their paths add to it.</param>
/// <param name="CrudeSquares">Sum of w ((X - VaR)+)^2.</param>
/// <param name="Beyond">Expected number of crude paths beyond the level, (1 - a) n.</param>
/// <param name="Observations">n.</param>
internal readonly record struct WeightedShortfall(
    double Var, double Sum, double Squares, double CrudeSquares, double Beyond, long Observations)
{
    /// <summary>Number of paths over VaR.</summary>
    public required int Above { get; init; }

    /// <summary>Expected shortfall, with its variance by the influence function.</summary>
    public WeightedEstimate Es
    {
        get
        {
            double n = Observations;
            double mean = Sum / n;
            double variance = Math.Max(0, Squares - mean * Sum) / (Beyond * Beyond);
            double crude = Math.Max(0, CrudeSquares / n - mean * mean) * (n / Beyond) * (n / Beyond);
            return new(Var + Sum / Beyond, variance, crude, Observations);
        }
    }
}
