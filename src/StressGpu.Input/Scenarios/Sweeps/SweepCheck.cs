using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>The axes of a sweep name members that are there and can vary.</summary>
internal static class SweepCheck
{
    public static void Run(CheckContext context)
    {
        if (context.Part(ScenarioShape.Sweep) is not { } sweep)
        {
            return;
        }

        if (sweep.TryGet(SweepShape.Axes, out CheckedList<CheckedObject>? axes))
        {
            foreach (CheckedObject axis in axes.Known)
            {
                RunAxis(axis, context);
            }
        }

        if (SweepBinder.Capital(sweep) is { } capital)
        {
            MemberChange probe = new(capital.Text, MemberValue.Of(1, isFactor: true), capital.Origin);
            new MemberChanger(probe, context.Faults).Apply(context.Scenario.Source);
        }
    }

    private static void RunAxis(CheckedObject axis, CheckContext context)
    {
        if (axis.Has(SweepAxisShape.Values) == axis.Has(SweepAxisShape.Scale))
        {
            string given = axis.Has(SweepAxisShape.Values) ? "has values and scale" : "has neither values nor scale";
            context.Faults.Error(axis.Source.Place, axis.Path, given + ", expected one of them");
        }
        else if (SweepBinder.Axis(axis) is { } bound)
        {
            new MemberChanger(bound.Change(0), context.Faults).Apply(context.Scenario.Source);
        }
    }
}
