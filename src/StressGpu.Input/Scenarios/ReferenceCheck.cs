using StressGpu.Input.Books;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members that name an asset name one of the scenario's, and a list names each at most once.</summary>
/// <param name="assets">The scenario's assets; null where they are faulty: nothing is checked then.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class ReferenceCheck(AssetIndex? assets, Faults faults)
{
    /// <summary>Checks one member where it is there.</summary>
    public void Asset(CheckedObject owner, Member<string> member)
    {
        if (assets is not null && owner.TryGet(member, out string? id) && assets.Find(id) < 0)
        {
            faults.Error(owner.NodeOf(member).Place, owner.PathOf(member), assets.Unknown(id));
        }
    }

    /// <summary>Checks the member of every item; an asset named twice is a fault.</summary>
    public void Assets(CheckedList<CheckedObject> items, Member<string> member)
    {
        Once(items, member, "an asset");
        for (int i = 0; i < items.Count; i++)
        {
            if (items.TryGet(i, out CheckedObject? item))
            {
                Asset(item, member);
            }
        }
    }

    /// <summary>Checks that no two items have the same name.</summary>
    /// <param name="items">The items.</param>
    /// <param name="member">Where their name stands.</param>
    /// <param name="what">What the name is of: <c>an asset</c>.</param>
    public void Once(CheckedList<CheckedObject> items, Member<string> member, string what)
    {
        Dictionary<string, string> first = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (items.TryGet(i, out CheckedObject? item) && item.TryGet(member, out string? id)
                && !first.TryAdd(id, item.PathOf(member)))
            {
                faults.Error(
                    item.NodeOf(member).Place, item.PathOf(member), $"is \"{id}\" like {first[id]}, expected {what} of its own");
            }
        }
    }
}
