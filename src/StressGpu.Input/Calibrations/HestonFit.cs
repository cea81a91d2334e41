using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Correlations;

namespace StressGpu.Input.Calibrations;

/// <summary>Stochastic variance of each asset by moments of squared returns, errors by a bootstrap of blocks.</summary>
internal sealed class HestonFit : MarketFit
{
    private const int MostLags = 100;
    private const int Bootstraps = 200;
    private const uint Purpose = 2;
    private const int StepsOfBar = 4;
    private const double MostCorrelation = 0.995;

    private readonly HestonParameters[] parameters;
    private readonly HestonParameters[][] replicas;
    private readonly double[,] factor;
    private readonly bool isRepaired;
    private readonly bool isClipped;
    private double[][]? sorted;

    public HestonFit(ReturnSample sample, ulong seed)
        : base(sample)
    {
        HestonMoments[][] blocks = [.. sample.Centred.Select(Blocks)];
        parameters = [.. blocks.Select(b => HestonParameters.Of(HestonMoments.Sum(b), sample.Years, sample.Count))];
        replicas = [.. blocks.Select((b, a) => Replicas(b, new PhiloxStream(seed, Purpose, (uint)a)))];
        double[] kept = [.. parameters.Select(p => p.Attenuation())];
        Matrix<double> correlation = Matrix<double>.Build.Dense(sample.Assets, sample.Assets, (a, b) =>
            a == b ? 1 : Math.Clamp(sample.Correlation[a, b] / (kept[a] * kept[b]), -MostCorrelation, MostCorrelation));
        isClipped = correlation.Enumerate().Any(c => Math.Abs(c) == MostCorrelation);
        isRepaired = NearestCorrelation.SmallestEigenvalue(correlation) < NearestCorrelation.LeastEigenvalue;
        Correlation = isRepaired ? NearestCorrelation.Of(correlation) : correlation;
        factor = Normals.Factor(Correlation);
        Estimates = [.. Enumerable.Range(0, sample.Assets).SelectMany(OfAsset)];
    }

    public override string Method =>
        "long-run variance of the sample; mean reversion, volatility of volatility and spot-variance correlation by the kurtosis, the autocovariances "
        + "of squared returns and their covariances with earlier returns; errors by a bootstrap of blocks";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 5;

    public override Matrix<double> Correlation { get; }

    public override ImmutableArray<string> Notes =>
    [
        "the Kolmogorov-Smirnov test is of the returns of all bars, as the variance is not observed: clusters make its p-value too small",
        .. isClipped ? ["variances that move by themselves take so much from the correlations that the sample's cannot be reached: the driving normals' are 0.995 there"] : (string[])[],
        .. isRepaired ? ["the correlation of the driving normals was not positive definite: replaced by the nearest correlation matrix (Higham 2002)"] : (string[])[],
    ];

    public override JsonObject Members => new()
    {
        ["meanReversionPerYear"] = parameters.Average(p => p.MeanReversion),
        ["volatilityOfVolatility"] = parameters.Average(p => p.VolatilityOfVolatility),
        ["spotVarianceCorrelation"] = parameters.Average(p => p.Correlation),
        ["assets"] = new JsonArray([.. parameters.Select((p, a) => (JsonNode)new JsonObject
        {
            ["asset"] = Sample.Returns.Assets[a],
            ["meanReversionPerYear"] = p.MeanReversion,
            ["volatilityOfVolatility"] = p.VolatilityOfVolatility,
            ["spotVarianceCorrelation"] = p.Correlation,
        })]),
    };

    public override double LogDensity(int asset, int bar) => double.NaN;

    public override double Distribution(int asset, int bar)
    {
        double[] of = (sorted ??= Pool())[asset];
        int at = Array.BinarySearch(of, Sample.Values[asset][bar]);
        return ((at < 0 ? ~at : at) + 0.5) / (of.Length + 1);
    }

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        Span<double> normals = stackalloc double[Sample.Assets];
        double[] variances = [.. parameters.Select(p => p.Theta)];
        double step = Sample.Years / StepsOfBar;
        for (int bar = -Warmup(); bar < Sample.Count; bar++)
        {
            double[] sums = [.. Sample.Means];
            for (int s = 0; s < StepsOfBar; s++)
            {
                Normals.Draw(draws, factor, normals);
                for (int a = 0; a < Sample.Assets; a++)
                {
                    HestonParameters p = parameters[a];
                    double v = Math.Max(variances[a], 0);
                    sums[a] += Math.Sqrt(v * step) * normals[a];
                    double other = p.Correlation * normals[a] + Math.Sqrt(1 - p.Correlation * p.Correlation) * draws.Normal();
                    variances[a] += p.MeanReversion * (p.Theta - v) * step + p.VolatilityOfVolatility * Math.Sqrt(v * step) * other;
                }
            }

            for (int a = 0; a < Sample.Assets && bar >= 0; a++)
            {
                window[a][bar] = sums[a];
            }
        }
    }

    // Bars until the variance has forgotten its start.
    private int Warmup() => (int)Math.Min(2000, 3 / (parameters.Min(p => p.MeanReversion) * Sample.Years));

    private static HestonMoments[] Blocks(double[] centred)
    {
        int lags = Math.Clamp(centred.Length / 6, 5, MostLags);
        int length = Math.Max(2 * lags, (int)Math.Sqrt(centred.Length));
        int usable = centred.Length - lags;
        int count = Math.Max(4, usable / length);
        return [.. Enumerable.Range(0, count).Select(i =>
            HestonMoments.Of(centred, (int)((long)usable * i / count), (int)((long)usable * (i + 1) / count), lags))];
    }

    private HestonParameters[] Replicas(HestonMoments[] blocks, PhiloxStream draws) =>
        [.. Enumerable.Range(0, Bootstraps).Select(_ => HestonParameters.Of(
            HestonMoments.Sum([.. blocks.Select(_ => blocks[draws.Index(blocks.Length)])]), Sample.Years, Sample.Count))];

    private IEnumerable<Estimate> OfAsset(int asset)
    {
        (string name, HestonParameters p) = (Sample.Returns.Assets[asset], parameters[asset]);
        double Error(Func<HestonParameters, double> of) => Math.Sqrt(Moments.Variance([.. replicas[asset].Select(of)]));
        return
        [
            new Estimate(name, "meanReversionPerYear", p.MeanReversion, Error(r => r.MeanReversion)),
            new Estimate(name, "volatilityOfVolatility", p.VolatilityOfVolatility, Error(r => r.VolatilityOfVolatility)),
            new Estimate(name, "spotVarianceCorrelation", p.Correlation, Error(r => r.Correlation)),
        ];
    }

    private double[][] Pool()
    {
        int windows = Math.Clamp(100_000 / Sample.Count, 1, 100);
        double[][] pool = [.. Sample.Values.Select(_ => new double[windows * Sample.Count])];
        double[][] window = [.. Sample.Values.Select(v => new double[v.Length])];
        for (int w = 0; w < windows; w++)
        {
            Simulate(new PhiloxStream(1, Purpose, (uint)(1000 + w)), window);
            for (int a = 0; a < pool.Length; a++)
            {
                window[a].CopyTo(pool[a], w * Sample.Count);
            }
        }

        foreach (double[] each in pool)
        {
            Array.Sort(each);
        }

        return pool;
    }
}
