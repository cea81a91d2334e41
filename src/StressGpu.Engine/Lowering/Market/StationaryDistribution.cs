using MathNet.Numerics.LinearAlgebra;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>How often a chain is in each regime in the long run, from an even start.</summary>
internal static class StationaryDistribution
{
    // The chain is followed for 2^64 moves of its lazy form, which has the same distribution and no cycles.
    private const int Squarings = 64;

    /// <summary>Probabilities by regime.</summary>
    public static double[] Of(RegimeModel model)
    {
        int count = model.Regimes.Length;
        Matrix<double> lazy = Matrix<double>.Build.Dense(
            count, count, (row, column) => (model.Regimes[row].Transition[column] + (row == column ? 1 : 0)) / 2);
        for (int squaring = 0; squaring < Squarings; squaring++)
        {
            lazy = (lazy * lazy).NormalizeRows(1);
        }

        return [.. (lazy.ColumnSums() / count).Enumerate()];
    }
}
