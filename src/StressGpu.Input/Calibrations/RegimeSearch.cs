using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Fits a hidden Markov chain by expectation and maximisation (Baum, Petrie, Soules, Weiss 1970).</summary>
internal static class RegimeSearch
{
    private const int MostIterations = 500;
    private const double Tolerance = 1e-8;
    private const double Persistence = 0.9;
    private const int Smoothing = 6;

    // A share of the sample's covariance, so that no regime shrinks to a few bars on a plane.
    private const double Ridge = 1e-4;

    /// <summary>The regimes, calm ones first.</summary>
    public static (RegimeState State, HamiltonFilter Filter) Find(ReturnSample sample, int regimes)
    {
        RegimeState state = Begin(sample, regimes);
        HamiltonFilter filter = new(state, sample.Centred);
        for (int i = 0; i < MostIterations; i++)
        {
            RegimeState next = Improve(sample, filter, state);
            HamiltonFilter nextFilter = new(next, sample.Centred);
            bool isDone = nextFilter.LogLikelihood - filter.LogLikelihood < Tolerance * Math.Abs(filter.LogLikelihood);
            (state, filter) = (next, nextFilter);
            if (isDone)
            {
                break;
            }
        }

        state = Sorted(state);
        return (state, new HamiltonFilter(state, sample.Centred));
    }

    // Bars are dealt out by how far the returns around them lie from the mean.
    private static RegimeState Begin(ReturnSample sample, int regimes)
    {
        double[] distances = Gaussian.SquaredDistances(sample.Centred, sample.Covariance);
        double[] around = [.. distances.Select((_, i) => distances[Math.Max(0, i - Smoothing)..Math.Min(distances.Length, i + Smoothing + 1)].Average())];
        double[] sorted = [.. around.Order()];

        // Calm bars are the many: each regime is half as large as the one before.
        double total = Enumerable.Range(0, regimes).Sum(s => Math.Pow(2, -s));
        double[] bounds = [.. Enumerable.Range(1, regimes - 1).Select(s =>
            sorted[(int)(sorted.Length * Enumerable.Range(0, s).Sum(k => Math.Pow(2, -k)) / total)])];
        double[][] weights = [.. around.Select(v => Enumerable.Range(0, regimes)
            .Select(s => bounds.Count(b => v >= b) == s ? 1.0 : 0).ToArray())];
        double[][] transition = [.. Enumerable.Range(0, regimes).Select(r => Enumerable.Range(0, regimes)
            .Select(s => r == s ? Persistence : (1 - Persistence) / (regimes - 1)).ToArray())];
        double[] start = [.. Enumerable.Range(0, regimes).Select(_ => 1.0 / regimes)];
        return new RegimeState(transition, start, Covariances(sample, weights, regimes));
    }

    private static RegimeState Improve(ReturnSample sample, HamiltonFilter filter, RegimeState state)
    {
        (double[][] smoothed, double[][] moves) = filter.Smooth();
        double[][] transition = [.. moves.Select((row, r) => row.Sum() is var sum && sum > 0
            ? row.Select(m => m / sum).ToArray()
            : state.Transition[r])];
        return new RegimeState(transition, smoothed[0], Covariances(sample, smoothed, state.Count));
    }

    private static Matrix<double>[] Covariances(ReturnSample sample, double[][] weights, int regimes) =>
        [.. Enumerable.Range(0, regimes).Select(s =>
        {
            double total = weights.Sum(w => w[s]) + 1e-12;
            Matrix<double> covariance = Matrix<double>.Build.Dense(sample.Assets, sample.Assets);
            for (int a = 0; a < sample.Assets; a++)
            {
                for (int b = 0; b <= a; b++)
                {
                    double sum = 0;
                    for (int bar = 0; bar < weights.Length; bar++)
                    {
                        sum += weights[bar][s] * sample.Centred[a][bar] * sample.Centred[b][bar];
                    }

                    covariance[a, b] = covariance[b, a] = sum / total;
                }
            }

            return covariance + Ridge * sample.Covariance;
        })];

    private static RegimeState Sorted(RegimeState state)
    {
        int[] order = [.. Enumerable.Range(0, state.Count).OrderBy(s => state.Covariances[s].Trace())];
        return new RegimeState(
            [.. order.Select(r => order.Select(s => state.Transition[r][s]).ToArray())],
            [.. order.Select(s => state.Start[s])],
            [.. order.Select(s => state.Covariances[s])]);
    }
}
