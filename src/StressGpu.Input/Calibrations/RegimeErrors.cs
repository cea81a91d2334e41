using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Standard errors of regimes by the Hessian of the filter's likelihood in volatilities and moves between regimes.</summary>
internal static class RegimeErrors
{
    private const double RelativeStep = 1e-3;

    public static ImmutableArray<Estimate> Estimates(ReturnSample sample, RegimeState state, string[] names, double bound)
    {
        (int Regime, int Asset)[] volatilities =
            [.. Enumerable.Range(0, state.Count).SelectMany(s => Enumerable.Range(0, sample.Assets).Select(a => (s, a)))];
        (int From, int To)[] moves =
            [.. Enumerable.Range(0, state.Count).SelectMany(r => Enumerable.Range(0, state.Count).Where(s => s != r).Select(s => (r, s)))];
        double[] at =
        [
            .. volatilities.Select(v => Math.Sqrt(state.Covariances[v.Regime][v.Asset, v.Asset] / sample.Years)),
            .. moves.Select(m => state.Transition[m.From][m.To]),
        ];
        double[] steps = [.. at.Select((v, i) => i < volatilities.Length || v > bound ? RelativeStep * v : 0)];
        double LogLikelihood(double[] point) => new HamiltonFilter(
            With(state, point.AsSpan(0, volatilities.Length), moves.Zip(point.Skip(volatilities.Length)), sample.Years), sample.Centred).LogLikelihood;

        double[] errors = Errors.OfHessian(LogLikelihood, at, steps);
        return
        [
            .. moves.Select((m, i) => new Estimate(
                "", $"{names[m.From]} to {names[m.To]}", at[volatilities.Length + i], errors[volatilities.Length + i], IsFraction: true)),
            .. volatilities.Index().OrderBy(v => v.Item.Asset).Select(v => new Estimate(
                sample.Returns.Assets[v.Item.Asset], $"{names[v.Item.Regime]} volatility", at[v.Index], errors[v.Index], IsFraction: true)),
        ];
    }

    // The same correlations with other volatilities and other moves; staying takes the rest.
    private static RegimeState With(
        RegimeState state, ReadOnlySpan<double> volatilities, IEnumerable<((int From, int To) Move, double Probability)> moves, double years)
    {
        double[][] transition = [.. state.Transition.Select(r => r.ToArray())];
        foreach (((int from, int to), double probability) in moves)
        {
            transition[from][from] += transition[from][to] - probability;
            transition[from][to] = probability;
        }

        int assets = state.Covariances[0].RowCount;
        Matrix<double>[] covariances = new Matrix<double>[state.Count];
        for (int s = 0; s < state.Count; s++)
        {
            double[] scale = new double[assets];
            for (int a = 0; a < assets; a++)
            {
                scale[a] = volatilities[s * assets + a] / Math.Sqrt(state.Covariances[s][a, a] / years);
            }

            covariances[s] = Matrix<double>.Build.Dense(assets, assets, (a, b) => state.Covariances[s][a, b] * scale[a] * scale[b]);
        }

        return state with { Transition = transition, Covariances = covariances };
    }
}
