using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Correlated geometric Brownian motions: sample mean, variance and correlation.</summary>
internal sealed class GbmFit(ReturnSample sample) : MarketFit(sample)
{
    private readonly double[,] factor = Normals.Factor(sample.Correlation);

    public override string Method => "moments, which are maximum likelihood but for n - 1; errors by the fourth moment";

    public override ImmutableArray<Estimate> Estimates => [];

    public override int ParametersOfAsset => 2;

    public override double JointLogLikelihood => Gaussian.LogLikelihood(Sample);

    public override JsonObject? Members => null;

    public override double LogDensity(int asset, int bar) =>
        Normals.LogDensity(Sample.Centred[asset][bar], Sample.Covariance[asset, asset]);

    public override double Distribution(int asset, int bar) =>
        Normals.Distribution(Sample.Centred[asset][bar] / Sample.Deviation(asset));

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        Span<double> normals = stackalloc double[Sample.Assets];
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            Normals.Draw(draws, factor, normals);
            for (int a = 0; a < Sample.Assets; a++)
            {
                window[a][bar] = Sample.Means[a] + Sample.Deviation(a) * normals[a];
            }
        }
    }
}
