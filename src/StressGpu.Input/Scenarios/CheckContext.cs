using System.Collections.Immutable;
using StressGpu.Input.Books;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What checks between members look at: parts of a scenario that may be faulty or missing.</summary>
internal sealed class CheckContext
{
    public CheckContext(CheckedObject scenario, Faults faults)
    {
        (Scenario, Faults) = (scenario, faults);
        Times = new TimeCheck(Part(ScenarioShape.Horizon), faults);
        ImmutableArray<string>? ids = AssetsCheck.Ids(scenario);
        References = new ReferenceCheck(ids is { } known ? new AssetIndex(known) : null, faults);
        Assets = scenario.TryGet(ScenarioShape.Assets, out CheckedList<CheckedObject>? assets) ? assets : null;
    }

    public CheckedObject Scenario { get; }

    public Faults Faults { get; }

    public TimeCheck Times { get; }

    public ReferenceCheck References { get; }

    /// <summary>The assets; null where they are no list at all.</summary>
    public CheckedList<CheckedObject>? Assets { get; }

    public int? AssetCount => Assets?.Count;

    /// <summary>The assets that are objects, with their positions.</summary>
    public IEnumerable<(int Index, CheckedObject Asset)> KnownAssets
    {
        get
        {
            for (int i = 0; i < Assets?.Count; i++)
            {
                if (Assets.TryGet(i, out CheckedObject? asset))
                {
                    yield return (i, asset);
                }
            }
        }
    }

    /// <summary>A part of the scenario; null where it is faulty or missing.</summary>
    public CheckedObject? Part(Member<CheckedObject> member) => Scenario.TryGet(member, out CheckedObject? part) ? part : null;
}
