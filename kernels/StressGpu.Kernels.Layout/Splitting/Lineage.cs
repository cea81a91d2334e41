using System.Collections.Immutable;

namespace StressGpu.Kernels.Layout;

/// <summary>Which ids a path draws with: its root's, then from each switch on the branch's, the last one its own.</summary>
/// <param name="Root">Global path id of the root.</param>
/// <param name="Switches">By step; of several at one step the last one counts. None for a root.</param>
public sealed record Lineage(long Root, ImmutableArray<LineageSwitch> Switches)
{
    /// <summary>The path's own id.</summary>
    public long Id => Switches.IsEmpty ? Root : Switches[^1].Id;

    /// <summary>A path that is its own root.</summary>
    public static Lineage Of(long root) => new(root, []);

    /// <summary>A branch of this path.</summary>
    public Lineage Branch(LineageSwitch at) => new(Root, Switches.Add(at));
}
