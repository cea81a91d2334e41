using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>The rungs of one asset, side and maintenance tier, by falling signed trigger, and the grid that finds them.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Ladder
{
    /// <summary>Index of the first rung.</summary>
    public int First;

    /// <summary>Index of the closing rung, which never triggers and holds the totals.</summary>
    public int End;

    /// <summary>1 where bankruptcy prices fall along the ladder too (the tier has no deduction), else 0.</summary>
    public int Ordered;

    /// <summary>Index of the ladder's first cell in the grid.</summary>
    public int Grid;

    /// <summary>Number of cells; the grid holds one entry more.</summary>
    public int Cells;

    /// <summary>Signed trigger at which cell 0 begins.</summary>
    public float Origin;

    /// <summary>Cells per unit of log price.</summary>
    public float CellsPerLog;
}
