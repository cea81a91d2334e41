using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Correlations;

namespace StressGpu.Input.Calibrations;

/// <summary>Diffusions with Merton jumps, part of them common to the market.</summary>
internal sealed class JumpDiffusionFit : MarketFit
{
    private const double MostCorrelation = 0.995;

    private readonly OwnJumps[] fits;
    private readonly CommonJumps? common;
    private readonly double number;
    private readonly double shared;
    private readonly bool isRepaired;

    public JumpDiffusionFit(ReturnSample sample)
        : base(sample)
    {
        MertonAssetFit[] free = [.. Enumerable.Range(0, sample.Assets).Select(a => new MertonAssetFit(sample, a))];
        common = sample.Assets > 1 ? new CommonJumps(sample, free) : null;

        // A single asset's jumps are the market's.
        (number, shared) = (common?.Jumps ?? free[0].Parameters.Jumps, common?.SharedPart ?? 1);
        fits = [.. (common?.Fits ?? free).Select((f, a) => new OwnJumps(sample, a, f, number))];
        Matrix<double> correlation = Matrix<double>.Build.Dense(sample.Assets, sample.Assets, Driving);
        isRepaired = NearestCorrelation.SmallestEigenvalue(correlation) < NearestCorrelation.LeastEigenvalue;
        Correlation = isRepaired ? NearestCorrelation.Of(correlation) : correlation;
        Estimates = [.. OfMarket(free[0]), .. Enumerable.Range(0, sample.Assets).SelectMany(OfAsset)];
    }

    public override string Method =>
        "each asset's diffusion and jumps by maximum likelihood; the common part of the jumps, which no asset has fewer of, by the likelihood of pairs; "
        + "sizes of own jumps apart from those of common ones where the likelihood gains enough; correlations of the diffusions so that the "
        + "covariances are the sample's";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => (int)Math.Round(fits.Average(f => f.Parameters));

    public override int ParametersOfMarket => common is null ? 0 : 2;

    public override Matrix<double> Correlation { get; }

    public override ImmutableArray<string> Notes =>
    [
        "annualVolatility is that of the diffusion alone: jumps come on top",
        .. isRepaired ? ["the diffusions' correlation was not positive definite: replaced by the nearest correlation matrix (Higham 2002)"] : (string[])[],
        .. common is not null && double.IsNaN(common.JumpsError)
            ? ["the common jumps are at a bound, without an error: there are none, or no others, or their sizes have nothing or all in common"]
            : (string[])[],
    ];

    public override JsonObject Members => new()
    {
        ["common"] = new JsonObject
        {
            ["intensityPerYear"] = PerYear(number),
            ["meanLogSize"] = fits.Average(f => f.Jumps.Common.Mean),
            ["logSizeVolatility"] = fits.Average(f => f.Jumps.Common.Deviation),
            ["sharedPart"] = shared,
        },
        ["own"] = new JsonObject
        {
            ["intensityPerYear"] = fits.Average(f => PerYear(f.Jumps.Own.Number)),
            ["meanLogSize"] = fits.Average(f => f.Jumps.Own.Mean),
            ["logSizeVolatility"] = fits.Average(f => f.Jumps.Own.Deviation),
        },
        ["assets"] = new JsonArray([.. fits.Select((f, a) => (JsonNode)new JsonObject
        {
            ["asset"] = Sample.Returns.Assets[a],
            ["commonMeanLogSize"] = f.Jumps.Common.Mean,
            ["commonLogSizeVolatility"] = f.Jumps.Common.Deviation,
            ["intensityPerYear"] = PerYear(f.Jumps.Own.Number),
            ["meanLogSize"] = f.Jumps.Own.Mean,
            ["logSizeVolatility"] = f.Jumps.Own.Deviation,
        })]),
    };

    public override double AnnualVolatility(int asset) => Math.Sqrt(fits[asset].Jumps.Variance / Sample.Years);

    public override double AnnualVolatilityError(int asset) => fits[asset].Errors[0] / Math.Sqrt(Sample.Years);

    public override double LogDensity(int asset, int bar) => fits[asset].Jumps.LogDensity(Sample.Values[asset][bar]);

    public override double Distribution(int asset, int bar) => fits[asset].Jumps.Distribution(Sample.Values[asset][bar]);

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        double[,] factor = Normals.Factor(Correlation);
        Span<double> normals = stackalloc double[Sample.Assets];
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            Normals.Draw(draws, factor, normals);
            int together = draws.Poisson(number);
            double size = draws.Normal();
            for (int a = 0; a < Sample.Assets; a++)
            {
                JumpMixture p = fits[a].Jumps;
                int own = draws.Poisson(p.Own.Number);
                double ofCommon = Math.Sqrt(shared) * size + Math.Sqrt(1 - shared) * draws.Normal();
                window[a][bar] = p.DiffusionMean + Math.Sqrt(p.Variance) * normals[a]
                    + together * p.Common.Mean + Math.Sqrt(together) * p.Common.Deviation * ofCommon
                    + own * p.Own.Mean + Math.Sqrt(own) * p.Own.Deviation * draws.Normal();
            }
        }
    }

    // What common jumps leave of the sample's covariance, as a correlation of the diffusions.
    private double Driving(int a, int b)
    {
        (JumpMixture first, JumpMixture second) = (fits[a].Jumps, fits[b].Jumps);
        double ofJumps = number * (first.Common.Mean * second.Common.Mean + shared * first.Common.Deviation * second.Common.Deviation);
        double rest = (Sample.Covariance[a, b] - ofJumps) / Math.Sqrt(first.Variance * second.Variance);
        return a == b ? 1 : Math.Clamp(rest, -MostCorrelation, MostCorrelation);
    }

    private double PerYear(double jumps) => jumps / Sample.Years;

    private IEnumerable<Estimate> OfMarket(MertonAssetFit only) => common is null
        ? [new Estimate("", "common intensityPerYear", PerYear(number), PerYear(only.Errors()[1]))]
        : [
            new Estimate("", "common intensityPerYear", PerYear(common.Jumps), PerYear(common.JumpsError)),
            new Estimate("", "sharedPart", common.SharedPart, common.SharedPartError),
        ];

    private IEnumerable<Estimate> OfAsset(int asset)
    {
        (string name, OwnJumps fit, double[] error) = (Sample.Returns.Assets[asset], fits[asset], fits[asset].Errors);
        double commonError = common is null || double.IsNaN(common.JumpsError) ? 0 : common.JumpsError;
        return
        [
            new Estimate(name, "commonMeanLogSize", fit.Jumps.Common.Mean, error[1]),
            new Estimate(name, "commonLogSizeVolatility", fit.Jumps.Common.Deviation, error[2]),
            new Estimate(name, "own intensityPerYear", PerYear(fit.Jumps.Own.Number), PerYear(Math.Sqrt(error[3] * error[3] + commonError * commonError))),
            new Estimate(name, "meanLogSize", fit.Jumps.Own.Mean, error[4]),
            new Estimate(name, "logSizeVolatility", fit.Jumps.Own.Deviation, error[5]),
        ];
    }
}
