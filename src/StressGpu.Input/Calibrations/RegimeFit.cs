using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Regimes of volatility and correlation, moved by a Markov chain once a bar; one mean for all.</summary>
internal sealed class RegimeFit : MarketFit
{
    private const double BoundOfProbability = 1e-3;

    private readonly RegimeState state;
    private readonly HamiltonFilter filter;
    private readonly double[] stationary;
    private readonly string[] names;

    public RegimeFit(ReturnSample sample, int regimes)
        : base(sample)
    {
        (state, filter) = RegimeSearch.Find(sample, regimes);
        stationary = state.Stationary();
        names = regimes == 2 ? ["calm", "stressed"] : [.. Enumerable.Range(1, regimes).Select(i => $"regime{i}")];
        Estimates = RegimeErrors.Estimates(sample, state, names, BoundOfProbability);
    }

    public override string Method =>
        "expectation and maximisation over a hidden Markov chain on the joint returns; errors by the Hessian of Hamilton's filter, correlations held";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 1 + state.Count * state.Count;

    public override int OwnParametersOfAsset => 1 + state.Count;

    public override int ParametersOfMarket => state.Count * (state.Count - 1) + (state.Count - 1) * Sample.Assets * (Sample.Assets - 1) / 2;

    public override double JointLogLikelihood => filter.LogLikelihood;

    public override ImmutableArray<string> Notes =>
    [
        "shares of time: " + string.Join(", ", names.Zip(stationary, (n, p) => FormattableString.Invariant($"{n} {p:P1}"))),
        .. stationary.Min() * Sample.Count < 30 ? ["a regime holds fewer than 30 bars: its correlations are little worth"] : (string[])[],
    ];

    public override JsonObject Members => new()
    {
        ["everyMinutes"] = Sample.Returns.BarMinutes,
        ["regimes"] = new JsonArray([.. Enumerable.Range(0, state.Count).Select(s => (JsonNode)new JsonObject
        {
            ["name"] = names[s],
            ["transition"] = Numbers(Rounded(state.Transition[s])),
            ["annualVolatilities"] = Numbers(Enumerable.Range(0, Sample.Assets).Select(a => Math.Sqrt(state.Covariances[s][a, a] / Sample.Years))),
            ["correlation"] = new JsonArray([.. CorrelationOf(s).EnumerateRows().Select(r => (JsonNode)Numbers(r))]),
        })]),
    };

    public override double LogDensity(int asset, int bar) =>
        Math.Log(Mixture(bar, s => Math.Exp(Normals.LogDensity(Sample.Centred[asset][bar], state.Covariances[s][asset, asset]))));

    public override double Distribution(int asset, int bar) =>
        Mixture(bar, s => Normals.Distribution(Sample.Centred[asset][bar] / Math.Sqrt(state.Covariances[s][asset, asset])));

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        double[][,] factors = [.. state.Covariances.Select(Normals.Factor)];
        Span<double> normals = stackalloc double[Sample.Assets];
        int at = Draw(draws, stationary);
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            at = bar == 0 ? at : Draw(draws, state.Transition[at]);
            Normals.Draw(draws, factors[at], normals);
            for (int a = 0; a < Sample.Assets; a++)
            {
                window[a][bar] = Sample.Means[a] + normals[a];
            }
        }
    }

    private static int Draw(PhiloxStream draws, double[] probabilities)
    {
        double u = draws.Uniform();
        int at = 0;
        while (at < probabilities.Length - 1 && u > probabilities[at])
        {
            u -= probabilities[at++];
        }

        return at;
    }

    private double Mixture(int bar, Func<int, double> of) =>
        Enumerable.Range(0, state.Count).Sum(s => filter.Predicted[bar][s] * of(s));

    private Matrix<double> CorrelationOf(int regime)
    {
        Matrix<double> c = state.Covariances[regime];
        return Matrix<double>.Build.Dense(c.RowCount, c.RowCount, (a, b) => a == b ? 1 : c[a, b] / Math.Sqrt(c[a, a] * c[b, b]));
    }

    // A row of a scenario sums to 1 to the last digits.
    private static double[] Rounded(double[] row)
    {
        double[] rounded = [.. row.Select(p => Math.Round(p, 12))];
        int largest = Array.IndexOf(rounded, rounded.Max());
        rounded[largest] = 1 - rounded.Where((_, i) => i != largest).Sum();
        return rounded;
    }

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(v => (JsonNode)v)]);
}
