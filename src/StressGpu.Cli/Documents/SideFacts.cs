using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>One asset and side in JSON output.</summary>
internal sealed record SideFacts(
    string Asset, string Side, int Positions, double NotionalUsd, double MarginUsd, double WeightedLeverage,
    Quantiles Leverage, Quantiles LiquidationDistance, int LiquidatableAtStart)
{
    public static SideFacts Of(SideDescription side) => new(
        side.AssetId, side.Side == Model.Side.Long ? "long" : "short", side.Positions, side.NotionalUsd, side.MarginUsd,
        side.WeightedLeverage, side.Leverage, side.LiquidationDistance, side.LiquidatableAtStart);
}
