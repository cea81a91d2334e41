using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>How well one asset is fitted, in JSON output.</summary>
internal sealed record AssetFitFacts(
    string Asset, double? LogLikelihood, double? Aic, int Parameters, double? KolmogorovSmirnov, double? KolmogorovSmirnovP,
    ComparisonFacts Volatility, ComparisonFacts ExcessKurtosis, ComparisonFacts TailIndex, double? TailIndexError)
{
    public static AssetFitFacts Of(AssetFit f) => new(
        f.Asset, JsonDocuments.Finite(f.LogLikelihood), JsonDocuments.Finite(f.Aic), f.Parameters,
        JsonDocuments.Finite(f.KolmogorovSmirnov), JsonDocuments.Finite(f.KolmogorovSmirnovP),
        ComparisonFacts.Of(f.Volatility), ComparisonFacts.Of(f.Kurtosis), ComparisonFacts.Of(f.TailIndex), JsonDocuments.Finite(f.TailIndexError));
}
