using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Losses and returns of every other block of paths.</summary>
/// <param name="LossesUsd">What the fund pays and what nobody pays, by path.</param>
/// <param name="Returns">Fair returns, <c>[path][asset]</c>.</param>
internal sealed record PathHalf(double[] LossesUsd, double[] Returns)
{
    /// <summary>The even blocks, or the odd ones.</summary>
    public static PathHalf Of(PointRun run, KeptReturns returns, bool isOdd)
    {
        double[] draws = run.Kept[PathColumn.FundDrawUsd];
        double[] unfunded = run.Kept[PathColumn.UnfundedUsd];
        int[] paths = [.. Enumerable.Range(0, draws.Length).Where(p => (p / PathBlock.Size % 2 == 1) == isOdd)];
        return new PathHalf([.. paths.Select(p => draws[p] + unfunded[p])], [.. paths.SelectMany(p => returns.Of(p).ToArray())]);
    }
}
