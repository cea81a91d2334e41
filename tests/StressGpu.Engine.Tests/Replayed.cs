using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>Paths recomputed row by row on the SIMD engine.</summary>
internal sealed class Replayed : IDisposable
{
    private readonly LoweredScenario lowered;
    private readonly ISimdRun run;
    private readonly ISimdWorker worker;

    public Replayed(Scenario scenario, PositionBook book, MarginAccounts? accounts = null)
    {
        lowered = ScenarioLowering.Lower(scenario, book, accounts);
        run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        worker = run.CreateWorker();
    }

    public BookFacts Facts => lowered.Book;

    /// <summary>One path: its columns by <see cref="PathColumn"/> and its rows by <see cref="ReplayLayout"/>.</summary>
    public (double[] Columns, double[][] Rows) Path(long path)
    {
        RunConstants constants = lowered.Arrays.Run;
        int width = ReplayLayout.Width(constants.Assets);
        var columns = new double[ResultColumn.Count];
        var rows = new double[width * (constants.Steps + 1)];
        worker.Replay(path, columns, rows);
        return (columns, [.. rows.Chunk(width)]);
    }

    /// <summary>One column of every asset, by row and asset.</summary>
    public static double[][] Assets(double[][] rows, int column)
    {
        int assets = (rows[0].Length - ReplayLayout.PathColumns) / ReplayLayout.AssetColumns;
        return [.. rows.Select(row => Enumerable.Range(0, assets).Select(a => row[ReplayLayout.Of(a, column)]).ToArray())];
    }

    public void Dispose()
    {
        worker.Dispose();
        run.Dispose();
    }
}
