using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>A fitted model: what it estimated, what a scenario takes from it, and its distribution.</summary>
internal abstract class MarketFit(ReturnSample sample)
{
    public ReturnSample Sample => sample;

    /// <summary>How it was fitted, in a sentence.</summary>
    public abstract string Method { get; }

    /// <summary>Parameters beyond volatility and drift.</summary>
    public abstract ImmutableArray<Estimate> Estimates { get; }

    /// <summary>Parameters that describe one asset's returns, volatility and mean included.</summary>
    public abstract int ParametersOfAsset { get; }

    /// <summary>The same less those that assets share.</summary>
    public virtual int OwnParametersOfAsset => ParametersOfAsset;

    /// <summary>Parameters of the market beside those of its assets and the correlations.</summary>
    public virtual int ParametersOfMarket => 0;

    /// <summary>Annual volatility that the scenario's asset gets; where jumps are apart, that of the rest.</summary>
    public virtual double AnnualVolatility(int asset) => sample.Volatility(asset);

    /// <summary>Standard error of it: by the fourth moment, sigma sqrt((k + 2)/(4 n)) with k the excess kurtosis; exact for the normal.</summary>
    public virtual double AnnualVolatilityError(int asset) =>
        sample.Volatility(asset) * Math.Sqrt(Math.Max(0, sample.Kurtosis(asset) + 2) / (4 * sample.Count));

    /// <summary>Correlation of the driving normals.</summary>
    public virtual Matrix<double> Correlation => sample.Correlation;

    /// <summary>Log-likelihood of the joint returns; NaN where it has no closed form.</summary>
    public virtual double JointLogLikelihood => double.NaN;

    /// <summary>What a reader has to know.</summary>
    public virtual ImmutableArray<string> Notes => [];

    /// <summary>The object by the model's name in a scenario's market; null where the model needs none.</summary>
    public abstract JsonObject? Members { get; }

    /// <summary>Log of the density of a return given those before; NaN where it has no closed form.</summary>
    public abstract double LogDensity(int asset, int bar);

    /// <summary>Probability of a smaller return given those before: uniform where the model holds. NaN where the model is the data.</summary>
    public abstract double Distribution(int asset, int bar);

    /// <summary>Fills a window as long as the data with returns of the model, <c>[asset][bar]</c>.</summary>
    public abstract void Simulate(PhiloxStream draws, double[][] window);
}
