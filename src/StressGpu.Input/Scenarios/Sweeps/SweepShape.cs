using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>sweep</c>.</summary>
internal static class SweepShape
{
    private const int MostAxes = 8;
    private const int MostMetrics = 32;

    public static readonly Member<CheckedList<CheckedObject>> Axes = Members.Required(
        "axes", new ListShape<CheckedObject>(SweepAxisShape.Shape, "axes", 1, MostAxes),
        "What varies; every combination is simulated, with the same random numbers.");

    public static readonly Member<CheckedList<string>> Metrics = Members.Optional(
        "metrics", new ListShape<string>(new TextShape("a statistic of a metric, as in bad_debt.es99", "^[^.\\s]+\\.\\S+$"), "metrics", 1, MostMetrics),
        "Statistics to show, the risk of the Pareto front first; left out: unfunded.es99, bad_debt.es99 and unfunded.probability.");

    public static readonly Member<string> Capital = Members.Optional(
        "capital", new TextShape("the path of a member", "\\S"),
        "Path of the member that is the capital of the Pareto front; left out: the insurance fund, and the maintenance margin that the book locks.");

    public static readonly ObjectShape Shape = new(Axes, Metrics, Capital, Members.Note("comment", "Free text; has no effect."));
}
