namespace StressGpu.Kernels;

/// <summary>The even grid in log price that lies over a ladder.</summary>
internal static class LadderPlace
{
    /// <summary>
    /// Where a signed log price lies on the grid, in cells: the whole part is its cell, 0 … Cells - 1. It never falls as the
    /// price does, so rungs in earlier cells than a mark's have triggered and rungs in later ones have not.
    /// </summary>
    public static float Of(in Ladder ladder, float signedLog)
    {
        float place = Ops.MulOne(ladder.Origin - signedLog, ladder.CellsPerLog);
        float last = ladder.Cells - 0.5f;
        place = place < last ? place : last;
        return place > 0 ? place : 0;
    }
}
