using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>liquidity</c>.</summary>
internal static class LiquidityShape
{
    public static readonly Member<double> ImpactExponent = Members.Defaulted(
        "impactExponent", new NumberShape(NumberRange.Positive, ""), 1,
        "Price displacement grows with flow to this power: 1 linear, 0.5 square root, about 1.5 sweeping a visible book.");

    public static readonly Member<double> PermanentShare = Members.Defaulted(
        "permanentShare", new NumberShape(NumberRange.Between(0, 1), "fraction"), 0.5,
        "Share of impact that does not decay.");

    public static readonly Member<double> ResilienceHalfLifeMinutes = Members.Defaulted(
        "resilienceHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), 10,
        "Half-life of the net forced flow that displaces the price.");

    public static readonly ObjectShape Shape = new(ImpactExponent, PermanentShare, ResilienceHalfLifeMinutes);
}
