using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.studentT</c>.</summary>
internal static class StudentTShape
{
    public static readonly Member<decimal> Degrees = Members.Required(
        "degreesOfFreedom", DegreesOfFreedom.Shape, "nu of a step's joint t distribution: 3 to 5 has the tails of crypto, large values are nearly normal.");

    public static readonly ObjectShape Shape = new(Degrees);
}
