using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.funding</c>; rates are of an interval, not of a year.</summary>
internal static class FundingShape
{
    private static readonly NumberShape Share = new(NumberRange.Between(0, 1), "fraction an interval");

    public static readonly Member<double> IntervalHours = Members.Required(
        "intervalHours", new NumberShape(NumberRange.Positive, "hours"), "From payment to payment: a multiple of the step.");

    public static readonly Member<double> InterestRate = Members.Defaulted(
        "interestRate", new NumberShape(NumberRange.Between(-1, 1), "fraction an interval"), 0.0001, "What longs pay without a premium.");

    public static readonly Member<double> ClampBand = Members.Defaulted(
        "clampBand", Share, 0.0005, "Most that interest less premium adds to the premium, either way.");

    public static readonly Member<double> Cap = Members.Defaulted("cap", Share, 0.0075, "Most of the whole rate, either way.");

    public static readonly ObjectShape Shape = new(IntervalHours, InterestRate, ClampBand, Cap);
}
