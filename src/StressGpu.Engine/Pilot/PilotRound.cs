using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The paths of one round of a pilot.</summary>
/// <param name="Arrays">What they were simulated with.</param>
/// <param name="FirstPath">Global id of the first.</param>
/// <param name="Values">The metric that is aimed at.</param>
/// <param name="Drawdowns">Largest drawdown, which ranks paths that the metric does not tell apart.</param>
/// <param name="Weights">Statistical weights.</param>
/// <param name="ShiftedSteps">Steps before their shifts stopped.</param>
internal sealed record PilotRound(
    PathArrays Arrays, long FirstPath, double[] Values, double[] Drawdowns, double[] Weights, double[] ShiftedSteps)
{
    /// <summary>Simulates a round.</summary>
    public static PilotRound Simulate(
        PathArrays arrays, PathRange range, PathColumn metric, int threads, CancellationToken cancellation)
    {
        double[] Column() => new double[range.Count];
        PilotRound round = new(arrays, range.First, Column(), Column(), Column(), Column());
        using var executor = new SimdExecutor(arrays, threads, SimdEngines.WidestBits);
        executor.Run(
            range,
            block =>
            {
                int at = (int)(block.FirstPathId - range.First);
                block.Column(metric).CopyTo(round.Values.AsSpan(at));
                block.Column(PathColumn.MaxDrawdown).CopyTo(round.Drawdowns.AsSpan(at));
                block.Weights.CopyTo(round.Weights.AsSpan(at));
                block.ShiftedSteps.CopyTo(round.ShiftedSteps.AsSpan(at));
            },
            null,
            cancellation);
        return round;
    }

    /// <summary>Rows from the worst path down.</summary>
    public int[] Worst() => [.. Enumerable.Range(0, Values.Length)
        .OrderByDescending(row => Values[row]).ThenByDescending(row => Drawdowns[row]).ThenBy(row => row)];
}
