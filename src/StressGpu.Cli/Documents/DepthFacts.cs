using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Measured depth in JSON output; the last is what the market file has, under the market's one exponent.</summary>
internal sealed record DepthFacts(
    string Asset, string File, string Measured, double DepthUsdPerPercent, double? DepthError, double ImpactExponent, double? ImpactExponentError,
    double WrittenDepthUsdPerPercent)
{
    public static DepthFacts Of(DepthEstimate d, double exponent) => new(
        d.Asset, d.File, d.Measured, d.DepthUsdPerPercent, JsonDocuments.Finite(d.DepthError), d.ImpactExponent,
        JsonDocuments.Finite(d.ImpactExponentError), d.DepthWith(exponent));
}
