using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>
/// Lays an even grid in log price over every ladder, coarse enough to stay in cache, so that a sweep finds its end with a
/// look-up and a guess within the cell: few rungs are touched on the way, however many a ladder has.
/// </summary>
internal static class LadderGrid
{
    private const int RungsPerCell = 16;
    private const int FewestCells = 16;

    /// <summary>Fills the ladders' grid members and returns the grid: for each cell the first rung in or after it.</summary>
    public static int[] Build(Ladder[] ladders, float[] triggers)
    {
        var grid = new List<int>();
        for (int index = 0; index < ladders.Length; index++)
        {
            ref Ladder ladder = ref ladders[index];
            int finite = ladder.First;
            while (finite < ladder.End && float.IsFinite(triggers[finite]))
            {
                finite++;
            }

            Shape(ref ladder, triggers, finite);
            ladder.Grid = grid.Count;
            Fill(grid, ladder, triggers, finite);
        }

        return [.. grid];
    }

    private static void Shape(ref Ladder ladder, float[] triggers, int finite)
    {
        ladder.Cells = Math.Max(FewestCells, (finite - ladder.First) / RungsPerCell);
        float first = finite > ladder.First ? triggers[ladder.First] : 0;
        float last = finite > ladder.First ? triggers[finite - 1] : 0;
        ladder.Origin = first;
        ladder.CellsPerLog = first > last ? ladder.Cells / (first - last) : 1;
    }

    private static void Fill(List<int> grid, in Ladder ladder, float[] triggers, int finite)
    {
        int rung = ladder.First;
        for (int cell = 0; cell < ladder.Cells; cell++)
        {
            while (rung < finite && (int)LadderPlace.Of(ladder, triggers[rung]) < cell)
            {
                rung++;
            }

            grid.Add(rung);
        }

        grid.Add(finite);
    }
}
