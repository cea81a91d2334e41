namespace StressGpu.Kernels.Layout;

/// <summary>Where a path of a split run begins.</summary>
/// <param name="Id">The id it draws with.</param>
/// <param name="Step">The first step it draws itself, the row at whose end it left its parent; <see cref="Root"/> for a root.</param>
/// <param name="State">Its parent's state before that step; null for a root.</param>
/// <param name="Levels">Levels that its parent had reached, the one that it left at among them; 0 for a root.</param>
public sealed record BranchStart(long Id, int Step, PathSnapshot? State, int Levels)
{
    /// <summary>The step of a root, which begins with the row before it.</summary>
    public const int Root = -1;

    /// <summary>A path that is its own root.</summary>
    public static BranchStart Of(long root) => new(root, Root, null, 0);
}
