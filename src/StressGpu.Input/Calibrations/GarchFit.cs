using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Correlations;

namespace StressGpu.Input.Calibrations;

/// <summary>GJR-GARCH of each asset, t innovations with common degrees of freedom, correlated.</summary>
internal sealed class GarchFit : MarketFit
{
    private const double MostCorrelation = 0.995;

    private readonly GarchAssetFit[] fits;
    private readonly double[,] factor;
    private readonly bool isRepaired;

    public GarchFit(ReturnSample sample)
        : base(sample)
    {
        GarchAssetFit[] free = [.. Enumerable.Range(0, sample.Assets).Select(a => new GarchAssetFit(sample.Centred[a], sample.Covariance[a, a], null))];
        double[][] standardised = [.. free.Select(Standardised)];
        (DegreesOfFreedom, double error, _) = StudentTFit.FitNu(standardised, Covariance(standardised));
        fits = [.. Enumerable.Range(0, sample.Assets).Select(a => new GarchAssetFit(sample.Centred[a], sample.Covariance[a, a], DegreesOfFreedom))];
        standardised = [.. fits.Select(Standardised)];
        Matrix<double> driving = Driving();
        isRepaired = NearestCorrelation.SmallestEigenvalue(driving) < NearestCorrelation.LeastEigenvalue;
        Correlation = isRepaired ? NearestCorrelation.Of(driving) : driving;
        factor = Normals.Factor(Correlation);
        JointLogLikelihood = LogLikelihood(standardised);
        Estimates = [new Estimate("", "degreesOfFreedom", DegreesOfFreedom, error), .. Enumerable.Range(0, sample.Assets).SelectMany(EstimatesOf)];
    }

    public int DegreesOfFreedom { get; }

    public override string Method =>
        "stationary variance of the sample, alpha, gamma and beta by maximum likelihood for each asset, degrees of freedom by profile "
        + "likelihood of the joint residuals; correlation of the innovations so that the returns' is the sample's";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 6;

    public override int OwnParametersOfAsset => 5;

    public override int ParametersOfMarket => 1;

    public override Matrix<double> Correlation { get; }

    public override double JointLogLikelihood { get; }

    public override ImmutableArray<string> Notes =>
    [
        .. Names(f => f.Parameters.Persistence > 0.995, "have a variance that hardly comes back (alpha + gamma/2 + beta over 0.995): the window is short or not stationary"),
        .. isRepaired ? ["the correlation of the innovations was not positive definite: replaced by the nearest correlation matrix (Higham 2002)"] : (string[])[],
        .. Names(f => f.Errors.Any(double.IsNaN), "have a weight at its bound, without an error"),
    ];

    public override JsonObject Members => new()
    {
        ["barMinutes"] = Sample.Returns.BarMinutes,
        ["alpha"] = fits.Average(f => f.Parameters.Alpha),
        ["gamma"] = fits.Average(f => f.Parameters.Gamma),
        ["beta"] = fits.Average(f => f.Parameters.Beta),
        ["degreesOfFreedom"] = DegreesOfFreedom,
        ["assets"] = new JsonArray([.. fits.Select((f, a) => (JsonNode)new JsonObject
        {
            ["asset"] = Sample.Returns.Assets[a],
            ["alpha"] = f.Parameters.Alpha,
            ["gamma"] = f.Parameters.Gamma,
            ["beta"] = f.Parameters.Beta,
        })]),
    };

    public override double LogDensity(int asset, int bar) =>
        StudentT.LogDensity(Sample.Centred[asset][bar], fits[asset].Variances[bar], DegreesOfFreedom);

    public override double Distribution(int asset, int bar) =>
        StudentT.Distribution(Sample.Centred[asset][bar] / Math.Sqrt(fits[asset].Variances[bar]), DegreesOfFreedom);

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        Span<double> normals = stackalloc double[Sample.Assets];
        double[] variances = [.. Enumerable.Range(0, Sample.Assets).Select(a => Sample.Covariance[a, a])];
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            Normals.Draw(draws, factor, normals);
            double scale = Math.Sqrt((DegreesOfFreedom - 2) / draws.ChiSquare(DegreesOfFreedom));
            for (int a = 0; a < Sample.Assets; a++)
            {
                double innovation = Math.Sqrt(variances[a]) * scale * normals[a];
                window[a][bar] = Sample.Means[a] + innovation;
                variances[a] = fits[a].Parameters.Next(variances[a], innovation, Sample.Covariance[a, a]);
            }
        }
    }

    private IEnumerable<Estimate> EstimatesOf(int asset)
    {
        (string name, GarchAssetFit fit) = (Sample.Returns.Assets[asset], fits[asset]);
        double last = Math.Sqrt(fit.Variances[^1] / Sample.Years);
        return
        [
            new Estimate(name, "alpha", fit.Parameters.Alpha, fit.Errors[0]),
            new Estimate(name, "gamma", fit.Parameters.Gamma, fit.Errors[1]),
            new Estimate(name, "beta", fit.Parameters.Beta, fit.Errors[2]),
            new Estimate(name, "last volatility", last, double.NaN, IsFraction: true),
        ];
    }

    private string[] Names(Func<GarchAssetFit, bool> which, string what)
    {
        string[] names = [.. fits.Index().Where(f => which(f.Item)).Select(f => Sample.Returns.Assets[f.Index])];
        return names.Length == 0 ? [] : [$"{string.Join(", ", names)} {what}"];
    }

    private double LogLikelihood(double[][] standardised)
    {
        double[] distances = Gaussian.SquaredDistances(standardised, Correlation);
        double determinant = Gaussian.LogDeterminant(Correlation);
        double scales = fits.Sum(f => f.Variances.Take(Sample.Count).Sum(h => 0.5 * Math.Log(h)));
        return distances.Sum(q => StudentT.JointLogDensity(q, determinant, Sample.Assets, DegreesOfFreedom)) - scales;
    }

    private double[] Standardised(GarchAssetFit fit, int asset) =>
        [.. Sample.Centred[asset].Select((e, bar) => e / Math.Sqrt(fit.Variances[bar]))];

    private static Matrix<double> Covariance(double[][] x) => Matrix<double>.Build.Dense(
        x.Length, x.Length, (a, b) => x[a].Zip(x[b], (u, v) => u * v).Sum() / x[a].Length);

    // Variances that do not move together take from a correlation: E sqrt(h_a h_b) over sqrt(E h_a E h_b).
    private Matrix<double> Driving() => Matrix<double>.Build.Dense(Sample.Assets, Sample.Assets, (a, b) =>
    {
        (double[] first, double[] second) = (fits[a].Variances, fits[b].Variances);
        double kept = first.Zip(second, (x, y) => Math.Sqrt(x * y)).Average() / Math.Sqrt(first.Average() * second.Average());
        return a == b ? 1 : Math.Clamp(Sample.Correlation[a, b] / kept, -MostCorrelation, MostCorrelation);
    });
}
