using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>horizon</c>.</summary>
internal static class HorizonShape
{
    public static readonly Member<double> Hours = Members.Required(
        "hours", new NumberShape(NumberRange.Positive, "hours"), "Length of a path.");

    public static readonly Member<double> StepMinutes = Members.Required(
        "stepMinutes", new NumberShape(NumberRange.Positive, "minutes"), "Length of a step; divides the horizon.");

    public static readonly ObjectShape Shape = new(Hours, StepMinutes);
}
