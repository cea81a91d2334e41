using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What signed flow does to the price, in JSON output.</summary>
internal sealed record ImpactFacts(
    string Asset, string File, int Trades, double SlopePerUsd, double? SlopeError, double PermanentShare, double? PermanentShareError, int Seconds)
{
    public static ImpactFacts Of(TradeImpact i) => new(
        i.Asset, i.File, i.Trades, i.SlopePerUsd, JsonDocuments.Finite(i.SlopeError), i.PermanentShare,
        JsonDocuments.Finite(i.PermanentShareError), i.Seconds);
}
