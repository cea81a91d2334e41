namespace StressGpu.Statistics;

/// <summary>An estimate (1/n) sum of w f over n independent observations, with what tells its error.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="CrudeVariance">Variance of f of one path drawn as it falls.</param>
/// <param name="Observations">n.</param>
internal readonly record struct WeightedEstimate(double Value, double Variance, double CrudeVariance, long Observations)
{
    /// <summary>Crude paths that would estimate as well; n where nothing varies.</summary>
    public double EffectiveSize => Variance > 0 && CrudeVariance > 0 ? CrudeVariance / Variance : Observations;
}
