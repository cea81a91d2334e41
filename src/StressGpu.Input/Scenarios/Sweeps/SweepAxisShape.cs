using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>sweep.axes</c>.</summary>
internal static class SweepAxisShape
{
    private const int MostValues = 1000;

    public static readonly Member<string> Target = Members.Required(
        "member", new TextShape("the path of a member", "\\S"),
        "Path of the member that varies; [*] takes every item of an array, [BTC] the one of that id: assets[*].maintenanceTiers[*].rate.");

    public static readonly Member<CheckedList<MemberValue>> Values = Members.Optional(
        "values", new ListShape<MemberValue>(new ScalarShape(), "values", 1, MostValues),
        "What the member takes in turn; null leaves it out.");

    public static readonly Member<CheckedList<double>> Scale = Members.Optional(
        "scale", new ListShape<double>(new NumberShape(NumberRange.Any, ""), "factors", 1, MostValues),
        "What the member is multiplied by in turn, instead of values.");

    public static readonly ObjectShape Shape = new(Target, Values, Scale);
}
