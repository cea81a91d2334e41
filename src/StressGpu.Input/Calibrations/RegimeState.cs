using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>A hidden Markov chain with joint normal returns.</summary>
/// <param name="Transition">Rows of probabilities of the next regime.</param>
/// <param name="Start">Probabilities of the first bar's regime.</param>
/// <param name="Covariances">Of a bar's returns, by regime.</param>
internal sealed record RegimeState(double[][] Transition, double[] Start, Matrix<double>[] Covariances)
{
    public int Count => Start.Length;

    /// <summary>Log densities of the bars, <c>[regime][bar]</c>.</summary>
    public double[][] LogDensities(double[][] centred)
    {
        double constant = centred.Length * Math.Log(2 * Math.PI);
        return [.. Covariances.Select(c =>
        {
            double fixedPart = constant + Gaussian.LogDeterminant(c);
            return Gaussian.SquaredDistances(centred, c).Select(q => -0.5 * (fixedPart + q)).ToArray();
        })];
    }

    /// <summary>The distribution over regimes that the chain comes to.</summary>
    public double[] Stationary()
    {
        double[] at = [.. Start.Select(_ => 1.0 / Count)];
        for (int i = 0; i < 10_000; i++)
        {
            at = [.. Enumerable.Range(0, Count).Select(s => Enumerable.Range(0, Count).Sum(r => at[r] * Transition[r][s]))];
        }

        return at;
    }
}
