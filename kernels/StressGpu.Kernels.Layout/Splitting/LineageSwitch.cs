namespace StressGpu.Kernels.Layout;

/// <summary>Where a branch leaves its parent.</summary>
/// <param name="Step">The first step that draws with the branch's id: the row at whose end the parent was split.</param>
/// <param name="Id">The branch's id.</param>
public readonly record struct LineageSwitch(int Step, long Id);
