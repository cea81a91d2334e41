using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>All columns of a case's paths, per-asset ones included, <c>[column][path]</c>.</summary>
internal sealed class MachineColumns
{
    private readonly double[][] columns;
    private readonly int assets;

    private MachineColumns(double[][] columns, int assets) => (this.columns, this.assets) = (columns, assets);

    /// <summary>Cuts the columns out of arrays of a larger stride.</summary>
    public static MachineColumns Of(double[] results, double[] assetResults, int stride, MachineCase what)
    {
        int assets = what.Scenario.Assets.Length;
        IEnumerable<double[]> path = results.Chunk(stride).Take(ResultColumn.Count);
        IEnumerable<double[]> asset = assetResults.Chunk(stride).Take(ResultColumn.PerAsset * assets);
        return new MachineColumns([.. path.Concat(asset).Select(column => column[..what.Count])], assets);
    }

    /// <summary>Simulates a case on the SIMD engine.</summary>
    public static MachineColumns OfSimd(MachineCase what, int vectorBits)
    {
        PathArrays arrays = what.Arrays();
        int stride = (what.Count + 15) / 16 * 16;
        var results = new double[ResultColumn.Count * stride];
        var assetResults = new double[ResultColumn.PerAsset * arrays.Run.Assets * stride];
        using ISimdRun run = SimdEngines.Prepare(arrays, vectorBits);
        using ISimdWorker worker = run.CreateWorker();
        worker.Run(what.FirstPath, what.Count, results, assetResults, stride);
        return Of(results, assetResults, stride, what);
    }

    public double Sum(PathColumn column) => columns[(int)column].Sum();

    /// <summary>Fails at the first bit that differs, naming column and path.</summary>
    public static void AssertSameBits(MachineColumns expected, MachineColumns actual)
    {
        Assert.Equal(ResultColumn.Count + ResultColumn.PerAsset * expected.assets, expected.columns.Length);
        Assert.Equal(expected.columns.Length, actual.columns.Length);
        for (int column = 0; column < expected.columns.Length; column++)
        {
            for (int path = 0; path < expected.columns[column].Length; path++)
            {
                (double want, double got) = (expected.columns[column][path], actual.columns[column][path]);
                if (BitConverter.DoubleToInt64Bits(want) != BitConverter.DoubleToInt64Bits(got))
                {
                    Assert.Fail(FormattableString.Invariant($"{Name(column)} of path {path}: {got:R} instead of {want:R}"));
                }
            }
        }
    }

    private static string Name(int column) => column < ResultColumn.Weight ? PathColumns.Name((PathColumn)column)
        : column < ResultColumn.Count ? "weight or shifted steps"
        : NameOfAsset(column - ResultColumn.Count);

    private static string NameOfAsset(int column) => FormattableString.Invariant(
        $"{(AssetColumn)(column % ResultColumn.PerAsset)} of asset {column / ResultColumn.PerAsset}");
}
