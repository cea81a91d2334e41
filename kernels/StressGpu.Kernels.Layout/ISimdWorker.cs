namespace StressGpu.Kernels.Layout;

/// <summary>Simulates paths on one thread.</summary>
public interface ISimdWorker : IDisposable
{
    /// <summary>Paths simulated at once; first ids are multiples of it.</summary>
    int Width { get; }

    /// <summary>Simulates paths <paramref name="firstPath"/> … + <paramref name="count"/> - 1.</summary>
    /// <param name="firstPath">Global id of the first path, a multiple of <see cref="Width"/>.</param>
    /// <param name="count">Number of paths.</param>
    /// <param name="columns">Out: <c>[ResultColumn][stride]</c>, USD, counts and fractions.</param>
    /// <param name="assetColumns">Out: <c>[asset][ResultColumn.PerAsset][stride]</c>; empty where not wanted.</param>
    /// <param name="stride">Distance of two columns, at least <paramref name="count"/> rounded up to <see cref="Width"/>.</param>
    void Run(long firstPath, int count, Span<double> columns, Span<double> assetColumns, int stride);

    /// <summary>Simulates fair prices alone, the ceiling of benchmarks; returns the sum of the first asset's last log prices.</summary>
    /// <param name="firstPath">Global id of the first path, a multiple of <see cref="Width"/>.</param>
    /// <param name="count">Number of paths, a multiple of <see cref="Width"/>.</param>
    double RunBare(long firstPath, int count);

    /// <summary>Looks at the accounts of a vector of paths at the start prices, for benchmarks; returns how much was below 0.</summary>
    /// <param name="times">How often.</param>
    /// <param name="everyRow">True sums every row of every account; false does what a quiet step does.</param>
    int RunScreen(int times, bool everyRow);

    /// <summary>Simulates the one path again, row by row.</summary>
    /// <param name="path">Global path id.</param>
    /// <param name="columns">Out: its row of <see cref="ResultColumn"/>s.</param>
    /// <param name="rows">Out: <c>[row][ReplayLayout column]</c>, steps + 1 rows.</param>
    void Replay(long path, Span<double> columns, Span<double> rows);

    /// <summary>Simulates the one path of a split run again, row by row.</summary>
    /// <param name="lineage">The ids it draws with.</param>
    /// <param name="columns">Out: its row of <see cref="ResultColumn"/>s.</param>
    /// <param name="rows">Out: <c>[row][ReplayLayout column]</c>, steps + 1 rows.</param>
    void Replay(Lineage lineage, Span<double> columns, Span<double> rows);

    /// <summary>Simulates paths of a split run, noting where each level is reached.</summary>
    /// <param name="batch">In and out: how the paths begin and what they reach.</param>
    /// <param name="columns">Out: <c>[ResultColumn][Width]</c>.</param>
    void Branch(SplitBatch batch, Span<double> columns);

    /// <summary>Simulates a vector of paths again, recording prices.</summary>
    /// <param name="firstPath">Global id of the first path, a multiple of <see cref="Width"/>.</param>
    /// <param name="assets">The first so many assets are recorded.</param>
    /// <param name="every">Rows from one sample to the next; row 0 and the last are always samples.</param>
    /// <param name="cells">Out: <c>[sample][asset][fair, traded][Width]</c>, prices over the start price.</param>
    void Prices(long firstPath, int assets, int every, Span<double> cells);

    /// <summary>Simulates any paths again, recording what was liquidated on each.</summary>
    /// <param name="paths">Global path ids, 1 … <see cref="Width"/> of them, in any order.</param>
    /// <param name="columns">Out: <c>[ResultColumn][Width]</c>.</param>
    /// <param name="events">Out: the events of each path, as many as there are paths; what they held is forgotten.</param>
    void Record(ReadOnlySpan<long> paths, Span<double> columns, ReadOnlySpan<PathEvents> events);
}
