using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>An estimated parameter in JSON output; the asset is empty for the market's.</summary>
internal sealed record EstimateFacts(string Asset, string Name, double? Value, double? StandardError)
{
    public static EstimateFacts Of(Estimate e) => new(e.Asset, e.Name, JsonDocuments.Finite(e.Value), JsonDocuments.Finite(e.StandardError));
}
