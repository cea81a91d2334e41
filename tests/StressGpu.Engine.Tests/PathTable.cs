using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>All columns of a run, collected block by block.</summary>
internal sealed class PathTable
{
    private readonly List<double>[] columns = [.. PathColumns.All.Select(_ => new List<double>())];

    /// <summary>Ids of the first paths of the blocks, in the order of arrival.</summary>
    public List<long> Blocks { get; } = [];

    public int Count => columns[0].Count;

    public double this[PathColumn column, int path] => columns[(int)column][path];

    public IReadOnlyList<double> Column(PathColumn column) => columns[(int)column];

    public double Mean(PathColumn column) => columns[(int)column].Average();

    /// <summary>Simulates paths 0 … on the SIMD engine.</summary>
    public static PathTable Run(Scenario scenario, PositionBook book, int paths, int threads = 2)
    {
        using var executor = new SimdExecutor(
            ScenarioLowering.Lower(scenario, book).Arrays, threads, SimdEngines.WidestBits);
        return Run(executor, new PathRange(0, paths));
    }

    public static PathTable Run(IPathExecutor executor, PathRange range)
    {
        var table = new PathTable();
        executor.Run(range, table.Add, null, TestContext.Current.CancellationToken);
        return table;
    }

    public void Add(PathBlock block)
    {
        Blocks.Add(block.FirstPathId);
        foreach (PathColumn column in PathColumns.All)
        {
            columns[(int)column].AddRange(block.Column(column));
        }
    }

    /// <summary>Fails where a bit of any column differs.</summary>
    public static void AssertSameBits(PathTable expected, PathTable actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (PathColumn column in PathColumns.All)
        {
            for (int path = 0; path < expected.Count; path++)
            {
                (double want, double got) = (expected[column, path], actual[column, path]);
                Assert.True(
                    BitConverter.DoubleToInt64Bits(want) == BitConverter.DoubleToInt64Bits(got),
                    FormattableString.Invariant($"{PathColumns.Name(column)} of path {path}: {got:R} instead of {want:R}"));
            }
        }
    }
}
