using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>liquidity</c> into the model's records.</summary>
internal static class LiquidityBinder
{
    public static Liquidity Bind(CheckedObject l) => new(
        l.Get(LiquidityShape.ImpactExponent),
        l.Get(LiquidityShape.PermanentShare),
        l.Get(LiquidityShape.ResilienceHalfLifeMinutes))
    {
        Depth = new DepthDynamics
        {
            VolatilityHalfLifeMinutes = l.Get(LiquidityShape.VolatilityHalfLifeMinutes),
            VolatilityExponent = l.Get(LiquidityShape.DepthVolatilityExponent),
            VolatilityFloor = l.Get(LiquidityShape.DepthVolatilityFloor),
            Confidence = l.TryGet(LiquidityShape.Confidence, out CheckedObject? confidence) ? BindConfidence(confidence) : null,
            CrossImpact = l.TryGet(LiquidityShape.CrossImpact, out CheckedList<CheckedList<double>>? rows)
                ? [.. rows.Values.SelectMany(r => r.Values)]
                : [],
        },
    };

    private static Confidence BindConfidence(CheckedObject c) => new()
    {
        Floor = c.Get(ConfidenceShape.Floor),
        LiquidationLoss = c.Get(ConfidenceShape.LiquidationLoss),
        DrawdownLoss = c.Get(ConfidenceShape.DrawdownLoss),
        RecoveryHalfLifeMinutes = c.Get(ConfidenceShape.RecoveryHalfLifeMinutes),
        PanicBelow = c.Get(ConfidenceShape.PanicBelow),
        PanicSharePerHour = c.Get(ConfidenceShape.PanicSharePerHour),
    };
}
