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

    /// <summary>The row; where no path differs, nothing needs to have been consumed.</summary>
    public BaselineRow Row(string metric, long paths, long differing)
    {
        double difference = value.Es - baseline.Es;
        double error = differing == 0 ? 0 : excesses.Error / (1 - level.Fraction);
        Interval interval = level.HasTooFew(paths) ? Interval.None : Interval.Normal(difference, error);
        return new(metric, "es", level.Fraction, difference, interval.Low, interval.High, baseline.Es, value.Es)
        {
            VarianceRatio = differing > 0 ? excesses.VarianceRatio : value.Sum > 0 ? 0 : double.NaN,
            DifferingPaths = differing,
        };
    }
}
