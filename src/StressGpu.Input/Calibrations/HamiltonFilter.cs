namespace StressGpu.Input.Calibrations;

/// <summary>Probabilities of the regimes given the returns (Hamilton 1989; smoothing by Kim 1994, equal to Baum and Welch's).</summary>
internal sealed class HamiltonFilter
{
    private readonly RegimeState state;

    public HamiltonFilter(RegimeState state, double[][] centred)
    {
        this.state = state;
        double[][] densities = state.LogDensities(centred);
        int bars = densities[0].Length;
        Predicted = new double[bars][];
        Filtered = new double[bars][];
        double[] prior = state.Start;
        for (int bar = 0; bar < bars; bar++)
        {
            Predicted[bar] = prior;
            double most = densities.Max(d => d[bar]);
            double[] joint = [.. densities.Select((d, s) => prior[s] * Math.Exp(d[bar] - most))];
            double sum = joint.Sum();
            LogLikelihood += most + Math.Log(sum);
            Filtered[bar] = [.. joint.Select(j => j / sum)];
            prior = Step(Filtered[bar]);
        }
    }

    public double LogLikelihood { get; }

    /// <summary>Given the bars before, <c>[bar][regime]</c>.</summary>
    public double[][] Predicted { get; }

    /// <summary>Given the bars up to this one.</summary>
    public double[][] Filtered { get; }

    /// <summary>Given all bars; and the expected number of moves between regimes.</summary>
    public (double[][] Smoothed, double[][] Moves) Smooth()
    {
        int count = state.Count;
        double[][] smoothed = new double[Filtered.Length][];
        double[][] moves = [.. Enumerable.Range(0, count).Select(_ => new double[count])];
        smoothed[^1] = Filtered[^1];
        for (int bar = Filtered.Length - 2; bar >= 0; bar--)
        {
            smoothed[bar] = new double[count];
            for (int from = 0; from < count; from++)
            {
                for (int to = 0; to < count; to++)
                {
                    double ahead = Predicted[bar + 1][to];
                    double both = ahead > 0 ? Filtered[bar][from] * state.Transition[from][to] * smoothed[bar + 1][to] / ahead : 0;
                    smoothed[bar][from] += both;
                    moves[from][to] += both;
                }
            }
        }

        return (smoothed, moves);
    }

    private double[] Step(double[] at) =>
        [.. Enumerable.Range(0, state.Count).Select(s => Enumerable.Range(0, state.Count).Sum(r => at[r] * state.Transition[r][s]))];
}
