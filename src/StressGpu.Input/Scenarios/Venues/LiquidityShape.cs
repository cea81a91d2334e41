using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>liquidity</c>.</summary>
internal static class LiquidityShape
{
    private const double MostKappa = 10;

    private static readonly ListShape<double> Row = new(
        new NumberShape(NumberRange.Between(-MostKappa, MostKappa), ""), "numbers, one for each asset", 1, Scenario.AssetLimit);

    public static readonly Member<double> ImpactExponent = Members.Defaulted(
        "impactExponent", new NumberShape(NumberRange.Positive, ""), 1,
        "Price displacement grows with flow to this power: 1 linear, 0.5 square root, about 1.5 sweeping a visible book.");

    public static readonly Member<double> PermanentShare = Members.Defaulted(
        "permanentShare", new NumberShape(NumberRange.Between(0, 1), "fraction"), 0.5,
        "Share of impact that does not decay.");

    public static readonly Member<double> ResilienceHalfLifeMinutes = Members.Defaulted(
        "resilienceHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), 10,
        "Half-life of the net forced flow that displaces the price.");

    public static readonly Member<double> VolatilityHalfLifeMinutes = Members.Defaulted(
        "volatilityHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), 60,
        "Half-life of the realised variance that depth, dynamic margins and gas look at.");

    public static readonly Member<double> DepthVolatilityExponent = Members.Defaulted(
        "depthVolatilityExponent", new NumberShape(NumberRange.NotNegative, ""), 0,
        "Depth falls with the ratio of realised to referenceVolatility to this power; 0: it does not.");

    public static readonly Member<double> DepthVolatilityFloor = Members.Defaulted(
        "depthVolatilityFloor", new NumberShape(new NumberRange(0, false, 1, true), "fraction"), 0.02,
        "Least share of depth that volatility leaves.");

    public static readonly Member<CheckedObject> Confidence = Members.Optional(
        "confidence", ConfidenceShape.Shape, "Depth erodes as others are liquidated and prices fall, and recovers; who panics. Left out: neither.");

    public static readonly Member<CheckedList<CheckedList<double>>> CrossImpact = Members.Optional(
        "crossImpact", new ListShape<CheckedList<double>>(Row, "rows, one for each asset", 1, Scenario.AssetLimit),
        "Row a, column b: what a's displacement by forced flow adds to b's permanent displacement, as a multiple; 0 on the diagonal. "
        + "Assets in scenario order; left out: nothing.");

    public static readonly ObjectShape Shape = new(
        ImpactExponent, PermanentShare, ResilienceHalfLifeMinutes, VolatilityHalfLifeMinutes, DepthVolatilityExponent, DepthVolatilityFloor,
        Confidence, CrossImpact);
}
