using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>
/// The difference of two expected shortfalls at one level. Its error follows from the influence of each path, which is
/// ((X - VaR)+ - (Y - VaR_Y)+)/(1 - a) but for a constant (Chen 2008, J. Financial Econometrics 6, 87-107, applied to both).
/// </summary>
internal sealed class PairedExcesses(TailLevel level, Shortfall value, Shortfall baseline, bool antithetic)
{
    private readonly PairedMoments excesses = new(antithetic);

    public void Consume(ReadOnlySpan<double> values, ReadOnlySpan<double> baselines)
    {
        Span<double> first = stackalloc double[values.Length];
        Span<double> second = stackalloc double[values.Length];
        for (int path = 0; path < first.Length; path++)
        {
            first[path] = Math.Max(0, values[path] - value.Var);
            second[path] = Math.Max(0, baselines[path] - baseline.Var);
        }
        excesses.Consume(first, second);
    }

    public BaselineRow Row(string metric, long differing)
    {
        double difference = value.Es - baseline.Es;
        Interval interval = level.HasTooFew(excesses.Difference.Count)
            ? Interval.None
            : Interval.Normal(difference, excesses.Error / (1 - level.Fraction));
        return new(metric, "es", level.Fraction, difference, interval.Low, interval.High, baseline.Es, value.Es)
        {
            VarianceRatio = excesses.VarianceRatio,
            DifferingPaths = differing,
        };
    }
}
