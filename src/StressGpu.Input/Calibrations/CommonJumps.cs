using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>Which part of the assets' jumps is common, and how alike their sizes are.</summary>
/// <remarks>
/// Second stage of inference for margins (Joe 1997): with every asset's own jump diffusion held, the likelihood of pairs of returns is
/// maximised over the common intensity and the correlation of sizes. An asset's common and own jumps have one distribution of sizes. The
/// diffusions' correlations follow from the sample's covariances. Errors by Godambe's sandwich, that of the intensity with the first stage's.
/// </remarks>
internal sealed class CommonJumps
{
    private const double Step = 1e-3;
    private const double Bound = 0.02;
    private const int MostTerms = 60_000;

    private readonly ReturnSample sample;
    private readonly MertonParameters[] assets;
    private readonly (int A, int B)[] pairs;
    private readonly double most;

    /// <param name="sample">The returns.</param>
    /// <param name="fits">Every asset's own fit.</param>
    public CommonJumps(ReturnSample sample, MertonAssetFit[] fits)
    {
        (this.sample, assets) = (sample, [.. fits.Select(f => f.Parameters)]);
        MertonAssetFit rarest = fits.MinBy(f => f.Parameters.Jumps)!;
        most = rarest.Parameters.Jumps;
        pairs = Pairs(sample);
        IObjectiveFunction objective = ObjectiveFunction.Value(x => -Terms(most * Logistic(x[0]), Logistic(x[1])).Sum());
        Vector<double> best = Search.Minimum(objective, [1, 1]);
        (Jumps, SharedPart) = (most * Logistic(best[0]), Logistic(best[1]));
        (double ofShare, SharedPartError) = FindErrors();
        IsAtBound = double.IsNaN(ofShare);

        // Of the share of the rarest asset's jumps, and of those jumps themselves.
        double first = Jumps / most * rarest.Errors[1];
        JumpsError = IsAtBound ? first : Math.Sqrt(ofShare * ofShare + first * first);
    }

    /// <summary>Expected common jumps in a bar.</summary>
    public double Jumps { get; }

    public double JumpsError { get; }

    /// <summary>Whether none or all of the rarest asset's jumps are common, or sizes have nothing or all in common.</summary>
    public bool IsAtBound { get; }

    /// <summary>Correlation of the sizes.</summary>
    public double SharedPart { get; }

    public double SharedPartError { get; }

    /// <summary>Covariance of two diffusions: what jumps leave of the sample's.</summary>
    public double DiffusionCovariance(int a, int b) => DiffusionCovariance(a, b, Jumps, SharedPart);

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    // All pairs where that is quick, else each asset with the next.
    private static (int A, int B)[] Pairs(ReturnSample sample)
    {
        (int, int)[] all = [.. Enumerable.Range(0, sample.Assets).SelectMany(a => Enumerable.Range(0, a).Select(b => (a, b)))];
        return all.Length * (long)sample.Count <= MostTerms || sample.Assets < 4
            ? all
            : [.. Enumerable.Range(0, sample.Assets).Select(a => (a, (a + 1) % sample.Assets))];
    }

    private double DiffusionCovariance(int a, int b, double jumps, double shared)
    {
        (MertonParameters first, MertonParameters second) = (assets[a], assets[b]);
        double ofJumps = jumps * (first.JumpMean * second.JumpMean + shared * first.JumpDeviation * second.JumpDeviation);
        double limit = 0.995 * Math.Sqrt(first.Variance * second.Variance);
        return Math.Clamp(sample.Covariance[a, b] - ofJumps, -limit, limit);
    }

    // Log-likelihood of each bar, summed over the pairs.
    private double[] Terms(double jumps, double shared)
    {
        double[] terms = new double[sample.Count];
        foreach ((int a, int b) in pairs)
        {
            JumpPair pair = new(assets[a], assets[b], jumps, shared, DiffusionCovariance(a, b, jumps, shared));
            for (int bar = 0; bar < terms.Length; bar++)
            {
                terms[bar] += pair.LogDensity(sample.Values[a][bar], sample.Values[b][bar]);
            }
        }

        return terms;
    }

    private (double Jumps, double Shared) FindErrors()
    {
        (double jumpStep, double sharedStep) = (Step * most, Step);
        bool isInside = Math.Min(Jumps, most - Jumps) > Bound * most && Math.Min(SharedPart, 1 - SharedPart) > 2 * sharedStep;
        if (!isInside)
        {
            return (double.NaN, double.NaN);
        }

        double[][] at = [.. new[] { (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1) }
            .Select(m => Terms(Jumps + m.Item1 * jumpStep, SharedPart + m.Item2 * sharedStep))];
        double[] sums = [.. at.Select(t => t.Sum())];
        Matrix<double> hessian = Matrix<double>.Build.DenseOfArray(new double[,]
        {
            { (sums[1] - 2 * sums[0] + sums[2]) / (jumpStep * jumpStep), (sums[5] - sums[6] - sums[7] + sums[8]) / (4 * jumpStep * sharedStep) },
            { (sums[5] - sums[6] - sums[7] + sums[8]) / (4 * jumpStep * sharedStep), (sums[3] - 2 * sums[0] + sums[4]) / (sharedStep * sharedStep) },
        });
        Matrix<double> scores = Matrix<double>.Build.Dense(2, 2);
        for (int bar = 0; bar < sample.Count; bar++)
        {
            Vector<double> score = Vector<double>.Build.DenseOfArray(
                [(at[1][bar] - at[2][bar]) / (2 * jumpStep), (at[3][bar] - at[4][bar]) / (2 * sharedStep)]);
            scores += score.OuterProduct(score);
        }

        Matrix<double> inverse = hessian.Inverse();
        Vector<double> variances = (inverse * scores * inverse).Diagonal();
        return (Math.Sqrt(variances[0]), Math.Sqrt(variances[1]));
    }
}
