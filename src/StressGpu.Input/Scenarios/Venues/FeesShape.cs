using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.fees</c>.</summary>
internal static class FeesShape
{
    public static readonly Member<FeeKind> Kind = Members.Defaulted(
        "kind", new ChoiceShape<FeeKind>(), FeeKind.Fixed,
        "fixed: liquidationFeeRate; tiered: that of the position's maintenance tier; escalating: growing while positions wait; auction: a "
        + "Dutch auction of what is liquidated, which needs liquidators.");

    public static readonly Member<double> SlopePerHour = Members.Optional(
        "slopePerHour", new NumberShape(NumberRange.Positive, "fraction of notional per hour"),
        "Growth of an escalating fee, from liquidationFeeRate on; left out under other kinds.");

    public static readonly Member<double> Most = Members.Optional(
        "most", new NumberShape(new NumberRange(0, false, 1, false), "fraction of notional"),
        "Most of an escalating fee; left out under other kinds.");

    public static readonly Member<double> AuctionStart = Members.Defaulted(
        "auctionStart", new NumberShape(new NumberRange(0, false, 10, true), "multiple of the mark"), 1.3, "What an auction asks at first.");

    public static readonly Member<double> AuctionCut = Members.Defaulted(
        "auctionCut", new NumberShape(new NumberRange(0, false, 1, false), ""), 0.99, "What the asked price is multiplied by from time to time.");

    public static readonly Member<double> AuctionStepSeconds = Members.Defaulted(
        "auctionStepSeconds", new NumberShape(NumberRange.Positive, "seconds"), 90, "Time from cut to cut.");

    public static readonly Member<double> AuctionCusp = Members.Defaulted(
        "auctionCusp", new NumberShape(new NumberRange(0, false, 1, false), "fraction"), 0.4,
        "Asked price, over that at the start of the auction, from which it starts anew.");

    public static readonly ObjectShape Shape = new(
        Kind, SlopePerHour, Most, AuctionStart, AuctionCut, AuctionStepSeconds, AuctionCusp);
}
