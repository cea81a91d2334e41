using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the member <c>sweep</c> into a plan.</summary>
internal static class SweepBinder
{
    /// <summary>The plan of a scenario without faults.</summary>
    public static SweepPlan Bind(CheckedObject scenario) => scenario.TryGet(ScenarioShape.Sweep, out CheckedObject? sweep)
        ? new SweepPlan([.. sweep.Get(SweepShape.Axes).Values.Select(a => Axis(a)!)], Metrics(sweep), Capital(sweep))
        : SweepPlan.None;

    /// <summary>An axis; null where it is faulty.</summary>
    public static SweepAxis? Axis(CheckedObject axis)
    {
        if (!axis.TryGet(SweepAxisShape.Target, out string? member))
        {
            return null;
        }

        ImmutableArray<MemberValue> values = axis.TryGet(SweepAxisShape.Scale, out CheckedList<double>? factors)
            ? [.. factors.Known.Select(f => MemberValue.Of(f, isFactor: true))]
            : axis.TryGet(SweepAxisShape.Values, out CheckedList<MemberValue>? given) ? [.. given.Known] : [];
        return values.IsEmpty ? null : new SweepAxis(member, values, OriginOf(axis, SweepAxisShape.Target));
    }

    /// <summary>The member that is the capital; null where none is named.</summary>
    public static PlacedText? Capital(CheckedObject sweep) => sweep.TryGet(SweepShape.Capital, out string? capital)
        ? new PlacedText(capital, OriginOf(sweep, SweepShape.Capital))
        : null;

    private static ImmutableArray<PlacedText> Metrics(CheckedObject sweep)
    {
        if (!sweep.TryGet(SweepShape.Metrics, out CheckedList<string>? metrics))
        {
            return [];
        }

        ImmutableArray<SourceNode> nodes = sweep.NodeOf(SweepShape.Metrics).Items;
        string path = sweep.PathOf(SweepShape.Metrics);
        return [.. metrics.Values.Select((text, i) => new PlacedText(text, OriginOf(nodes[i].Place, MemberPath.Of(path, i))))];
    }

    private static ChangeOrigin OriginOf(CheckedObject owner, Member member) => OriginOf(owner.NodeOf(member).Place, owner.PathOf(member));

    private static ChangeOrigin OriginOf(SourcePlace place, string member) => new(place.File, place.Line, place.Column, member);
}
