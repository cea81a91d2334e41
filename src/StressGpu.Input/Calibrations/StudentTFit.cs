using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Joint t returns: mean and covariance by moments, degrees of freedom by profile likelihood.</summary>
internal sealed class StudentTFit : MarketFit
{
    /// <summary>The model's fewest degrees of freedom.</summary>
    public const int Fewest = 3;

    /// <summary>More are normal for every purpose.</summary>
    public const int Most = 200;

    private const double LeastNu = 2.05;

    private readonly double[,] factor;

    public StudentTFit(ReturnSample sample)
        : base(sample)
    {
        factor = Normals.Factor(sample.Correlation);
        (DegreesOfFreedom, double error, JointLogLikelihood) = FitNu(sample.Centred, sample.Covariance);
        Estimates = [new Estimate("", "degreesOfFreedom", DegreesOfFreedom, error)];
    }

    /// <summary>nu, whole.</summary>
    public int DegreesOfFreedom { get; }

    public override string Method =>
        "volatilities and correlations by moments, degrees of freedom by profile likelihood of the joint t with those variances, rounded to the better whole number";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 3;

    public override int OwnParametersOfAsset => 2;

    public override int ParametersOfMarket => 1;

    public override double JointLogLikelihood { get; }

    public override ImmutableArray<string> Notes =>
    [
        "the degrees of freedom are those of a bar: give the scenario steps of a bar, as shorter steps add up to thinner tails",
        .. DegreesOfFreedom <= 4 ? ["with 4 degrees of freedom or fewer the kurtosis has no mean: compare the range of windows as long as the data"] : (string[])[],
    ];

    public override JsonObject Members => new() { ["degreesOfFreedom"] = DegreesOfFreedom };

    /// <summary>Profile likelihood of nu for joint returns of a covariance: the best whole number, the standard error at the best of all, the likelihood.</summary>
    public static (int Nu, double Error, double LogLikelihood) FitNu(double[][] centred, Matrix<double> covariance)
    {
        double[] distances = Gaussian.SquaredDistances(centred, covariance);
        double determinant = Gaussian.LogDeterminant(covariance);
        double LogLikelihood(double nu) => distances.Sum(q => StudentT.JointLogDensity(q, determinant, centred.Length, nu));

        // In 1/nu the likelihood is near a parabola also where nu is large.
        double best = 1 / Search.Minimum(x => -LogLikelihood(1 / x), 1.0 / Most, 1 / LeastNu);
        int low = Math.Clamp((int)Math.Floor(best), Fewest, Most - 1);
        int nu = LogLikelihood(low) >= LogLikelihood(low + 1) ? low : low + 1;
        bool isInside = best is > LeastNu * 1.01 and < Most * 0.99;
        double error = isInside ? Errors.OfCurvature(LogLikelihood, best) : double.NaN;
        return (nu, error, LogLikelihood(nu));
    }

    public override double LogDensity(int asset, int bar) =>
        StudentT.LogDensity(Sample.Centred[asset][bar], Sample.Covariance[asset, asset], DegreesOfFreedom);

    public override double Distribution(int asset, int bar) =>
        StudentT.Distribution(Sample.Centred[asset][bar] / Sample.Deviation(asset), DegreesOfFreedom);

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        Span<double> normals = stackalloc double[Sample.Assets];
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            Normals.Draw(draws, factor, normals);
            double scale = Math.Sqrt((DegreesOfFreedom - 2) / draws.ChiSquare(DegreesOfFreedom));
            for (int a = 0; a < Sample.Assets; a++)
            {
                window[a][bar] = Sample.Means[a] + Sample.Deviation(a) * scale * normals[a];
            }
        }
    }
}
