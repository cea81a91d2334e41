using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Correlations;

namespace StressGpu.Input.Calibrations;

/// <summary>Diffusions with Merton jumps, part of them common to the market.</summary>
internal sealed class JumpDiffusionFit : MarketFit
{
    private readonly MertonAssetFit[] fits;
    private readonly double[][] errors;
    private readonly CommonJumps? common;
    private readonly bool isRepaired;

    public JumpDiffusionFit(ReturnSample sample)
        : base(sample)
    {
        MertonAssetFit[] free = [.. Enumerable.Range(0, sample.Assets).Select(a => new MertonAssetFit(sample, a))];
        common = sample.Assets > 1 ? new CommonJumps(sample, free) : null;
        fits = common?.Fits ?? free;
        errors = [.. fits.Select(f => f.Errors())];
        Matrix<double> correlation = Matrix<double>.Build.Dense(sample.Assets, sample.Assets, (a, b) => a == b ? 1
            : common!.DiffusionCovariance(a, b) / Math.Sqrt(fits[a].Parameters.Variance * fits[b].Parameters.Variance));
        isRepaired = NearestCorrelation.SmallestEigenvalue(correlation) < NearestCorrelation.LeastEigenvalue;
        Correlation = isRepaired ? NearestCorrelation.Of(correlation) : correlation;
        Estimates = [.. OfMarket(), .. Enumerable.Range(0, sample.Assets).SelectMany(OfAsset)];
    }

    public override string Method =>
        "each asset's diffusion and jumps by maximum likelihood; the common part of the jumps, which no asset has fewer of, by the likelihood of pairs; an asset's common and "
        + "own jumps have one distribution of sizes; correlations of the diffusions so that the covariances are the sample's";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 5;

    public override int ParametersOfMarket => common is null ? 0 : 2;

    public override Matrix<double> Correlation { get; }

    public override ImmutableArray<string> Notes =>
    [
        "annualVolatility is that of the diffusion alone: jumps come on top",
        .. isRepaired ? ["the diffusions' correlation was not positive definite: replaced by the nearest correlation matrix (Higham 2002)"] : (string[])[],
        .. common is not null && double.IsNaN(common.JumpsError) ? ["the common jumps are at a bound, without an error: there are none, or no others, or their sizes have nothing or all in common"] : (string[])[],
    ];

    public override JsonObject Members => new()
    {
        ["common"] = new JsonObject
        {
            ["intensityPerYear"] = PerYear(CommonJumps),
            ["meanLogSize"] = fits.Average(f => f.Parameters.JumpMean),
            ["logSizeVolatility"] = fits.Average(f => f.Parameters.JumpDeviation),
            ["sharedPart"] = common?.SharedPart ?? 1,
        },
        ["own"] = new JsonObject
        {
            ["intensityPerYear"] = fits.Average(f => PerYear(Own(f))),
            ["meanLogSize"] = fits.Average(f => f.Parameters.JumpMean),
            ["logSizeVolatility"] = fits.Average(f => f.Parameters.JumpDeviation),
        },
        ["assets"] = new JsonArray([.. fits.Select((f, a) => (JsonNode)new JsonObject
        {
            ["asset"] = Sample.Returns.Assets[a],
            ["commonMeanLogSize"] = f.Parameters.JumpMean,
            ["commonLogSizeVolatility"] = f.Parameters.JumpDeviation,
            ["intensityPerYear"] = PerYear(Own(f)),
            ["meanLogSize"] = f.Parameters.JumpMean,
            ["logSizeVolatility"] = f.Parameters.JumpDeviation,
        })]),
    };

    // A single asset's jumps are the market's.
    private double CommonJumps => common?.Jumps ?? fits[0].Parameters.Jumps;

    public override double AnnualVolatility(int asset) => Math.Sqrt(fits[asset].Parameters.Variance / Sample.Years);

    public override double AnnualVolatilityError(int asset) => errors[asset][0] / Math.Sqrt(Sample.Years);

    public override double LogDensity(int asset, int bar) => fits[asset].Parameters.LogDensity(Sample.Values[asset][bar]);

    public override double Distribution(int asset, int bar) => fits[asset].Parameters.Distribution(Sample.Values[asset][bar]);

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        double[,] factor = Normals.Factor(Correlation);
        Span<double> normals = stackalloc double[Sample.Assets];
        double shared = common?.SharedPart ?? 1;
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            Normals.Draw(draws, factor, normals);
            int together = draws.Poisson(CommonJumps);
            double size = draws.Normal();
            for (int a = 0; a < Sample.Assets; a++)
            {
                MertonParameters p = fits[a].Parameters;
                int own = draws.Poisson(Own(fits[a]));
                double ofCommon = Math.Sqrt(shared) * size + Math.Sqrt(1 - shared) * draws.Normal();
                window[a][bar] = p.DiffusionMean + Math.Sqrt(p.Variance) * normals[a] + (together + own) * p.JumpMean
                    + p.JumpDeviation * (Math.Sqrt(together) * ofCommon + Math.Sqrt(own) * draws.Normal());
            }
        }
    }

    private double Own(MertonAssetFit fit) => Math.Max(0, fit.Parameters.Jumps - CommonJumps);

    private double PerYear(double jumps) => jumps / Sample.Years;

    private IEnumerable<Estimate> OfMarket() => common is null
        ? [new Estimate("", "common intensityPerYear", PerYear(CommonJumps), PerYear(errors[0][1]))]
        : [
            new Estimate("", "common intensityPerYear", PerYear(common.Jumps), PerYear(common.JumpsError)),
            new Estimate("", "sharedPart", common.SharedPart, common.SharedPartError),
        ];

    private IEnumerable<Estimate> OfAsset(int asset)
    {
        (string name, MertonAssetFit fit, double[] error) = (Sample.Returns.Assets[asset], fits[asset], errors[asset]);
        double commonError = common is null || double.IsNaN(common.JumpsError) ? 0 : common.JumpsError;
        return
        [
            new Estimate(name, "own intensityPerYear", PerYear(Own(fit)), PerYear(Math.Sqrt(error[1] * error[1] + commonError * commonError))),
            new Estimate(name, "meanLogSize", fit.Parameters.JumpMean, error[2]),
            new Estimate(name, "logSizeVolatility", fit.Parameters.JumpDeviation, error[3]),
        ];
    }
}
