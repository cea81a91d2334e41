using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>Which part of the assets' jumps is common, and how alike their sizes are.</summary>
/// <remarks>
/// The likelihood of pairs of returns (composite likelihood, Lindsay 1988) is maximised over the common intensity and the correlation of sizes;
/// for each common intensity every asset has its own best jump diffusion with at least as many jumps. Here an asset's common and own jumps have
/// one distribution of sizes. The diffusions' covariances are what jumps leave of the sample's. Errors by Godambe's sandwich, diffusions and
/// sizes held.
/// </remarks>
internal sealed class CommonJumps
{
    private const double Step = 1e-3;
    private const double Bound = 0.02;
    private const int MostTerms = 60_000;
    private const int Points = 8;
    private const double MostJumps = 0.5;

    // Common jumps are rarer than the rarest asset's by at most this factor, or as good as none.
    private const double Rarer = 50;

    private readonly ReturnSample sample;
    private readonly (int A, int B)[] pairs;

    /// <param name="sample">The returns.</param>
    /// <param name="free">Every asset's own fit.</param>
    public CommonJumps(ReturnSample sample, MertonAssetFit[] free)
    {
        this.sample = sample;
        pairs = Pairs(sample);
        double most = Math.Min(MostJumps, 2 * free.Max(f => f.Parameters.Jumps));
        (double low, double high) = (Math.Log(free.Min(f => f.Parameters.Jumps) / Rarer), Math.Log(most));
        MertonProfile[] profiles = [.. free.Select(f => new MertonProfile(f, most, Points))];
        double JumpsOf(double x) => Math.Exp(low + (high - low) * Logistic(x));
        IObjectiveFunction objective = ObjectiveFunction.Value(x =>
            -Terms([.. profiles.Select(p => p.At(JumpsOf(x[0])))], JumpsOf(x[0]), Logistic(x[1])).Sum());
        Vector<double> first = Search.Minimum(objective, [1, 1]);
        Vector<double> second = Search.Minimum(objective, [2.5, 1]);
        Vector<double> best = objective.At(first) <= objective.At(second) ? first : second;
        (Jumps, SharedPart) = (JumpsOf(best[0]), Logistic(best[1]));
        Fits = [.. profiles.Select(p => p.Exactly(Jumps))];
        bool isInside = Logistic(best[0]) is > Bound and < 1 - Bound && Math.Min(SharedPart, 1 - SharedPart) > 2 * Step;
        (JumpsError, SharedPartError) = isInside ? FindErrors() : (double.NaN, double.NaN);
    }

    /// <summary>Every asset's jump diffusion, with at least the common jumps.</summary>
    public MertonAssetFit[] Fits { get; }

    /// <summary>Expected common jumps in a bar.</summary>
    public double Jumps { get; }

    /// <summary>Standard error of them; NaN at a bound.</summary>
    public double JumpsError { get; }

    /// <summary>Correlation of the sizes.</summary>
    public double SharedPart { get; }

    /// <summary>Standard error of it; NaN at a bound.</summary>
    public double SharedPartError { get; }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    // All pairs where that is quick, else each asset with the next.
    private static (int A, int B)[] Pairs(ReturnSample sample)
    {
        (int, int)[] all = [.. Enumerable.Range(0, sample.Assets).SelectMany(a => Enumerable.Range(0, a).Select(b => (a, b)))];
        return all.Length * (long)sample.Count <= MostTerms || sample.Assets < 4
            ? all
            : [.. Enumerable.Range(0, sample.Assets).Select(a => (a, (a + 1) % sample.Assets))];
    }

    private double DiffusionCovariance((int A, int B) pair, (MertonParameters A, MertonParameters B) of, double jumps, double shared)
    {
        double ofJumps = jumps * (of.A.JumpMean * of.B.JumpMean + shared * of.A.JumpDeviation * of.B.JumpDeviation);
        double limit = 0.995 * Math.Sqrt(of.A.Variance * of.B.Variance);
        return Math.Clamp(sample.Covariance[pair.A, pair.B] - ofJumps, -limit, limit);
    }

    // Log-likelihood of each bar, summed over the pairs.
    private double[] Terms(MertonParameters[] assets, double jumps, double shared)
    {
        double[] terms = new double[sample.Count];
        foreach ((int a, int b) in pairs)
        {
            JumpPair pair = new(assets[a], assets[b], jumps, shared, DiffusionCovariance((a, b), (assets[a], assets[b]), jumps, shared));
            for (int bar = 0; bar < terms.Length; bar++)
            {
                terms[bar] += pair.LogDensity(sample.Values[a][bar], sample.Values[b][bar]);
            }
        }

        return terms;
    }

    // Near the maximum: assets without jumps of their own keep having none.
    private double[] Near(int jumpSteps, int sharedSteps)
    {
        double jumps = Jumps * (1 + Step * jumpSteps);
        MertonParameters[] assets = [.. Fits.Select(f => f.IsHeld ? f.Parameters with { Jumps = jumps } : f.Parameters with { Jumps = Math.Max(f.Parameters.Jumps, jumps) })];
        return Terms(assets, jumps, SharedPart + Step * sharedSteps);
    }

    private (double Jumps, double Shared) FindErrors()
    {
        (double jumpStep, double sharedStep) = (Step * Jumps, Step);
        (double[] more, double[] fewer, double[] higher, double[] lower) = (Near(1, 0), Near(-1, 0), Near(0, 1), Near(0, -1));
        double centre = Near(0, 0).Sum();
        double mixed = (Near(1, 1).Sum() - Near(1, -1).Sum() - Near(-1, 1).Sum() + Near(-1, -1).Sum()) / (4 * jumpStep * sharedStep);
        Matrix<double> hessian = Matrix<double>.Build.DenseOfArray(new double[,]
        {
            { (more.Sum() - 2 * centre + fewer.Sum()) / (jumpStep * jumpStep), mixed },
            { mixed, (higher.Sum() - 2 * centre + lower.Sum()) / (sharedStep * sharedStep) },
        });
        Matrix<double> scores = Matrix<double>.Build.Dense(2, 2);
        for (int bar = 0; bar < sample.Count; bar++)
        {
            Vector<double> score = Vector<double>.Build.DenseOfArray(
                [(more[bar] - fewer[bar]) / (2 * jumpStep), (higher[bar] - lower[bar]) / (2 * sharedStep)]);
            scores += score.OuterProduct(score);
        }

        Matrix<double> inverse = hessian.Inverse();
        Vector<double> variances = (inverse * scores * inverse).Diagonal();
        return (Math.Sqrt(variances[0]), Math.Sqrt(variances[1]));
    }
}
