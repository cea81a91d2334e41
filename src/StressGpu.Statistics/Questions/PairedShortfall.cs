using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Expected shortfalls of two losses on the same paths, and their difference with its error path by path.</summary>
/// <param name="First">ES of the first, USD.</param>
/// <param name="Second">ES of the second, USD.</param>
/// <param name="Interval">95 % interval of the first less the second; none where under 50 paths lie beyond the level.</param>
public sealed record PairedShortfall(double First, double Second, Interval Interval)
{
    /// <summary>The first less the second.</summary>
    public double Difference => First - Second;

    /// <summary>Compares two losses.</summary>
    /// <param name="first">Losses by path, USD.</param>
    /// <param name="second">As many of the other.</param>
    /// <param name="level">Level of the ES.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair.</param>
    public static PairedShortfall Of(double[] first, double[] second, TailLevel level, bool antithetic)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (double varFirst, double esFirst) = Shortfall(first, level);
        (double varSecond, double esSecond) = Shortfall(second, level);
        PairedMoments excesses = new(antithetic);
        double[] x = new double[PathBlock.Size];
        double[] y = new double[PathBlock.Size];
        for (int at = 0; at < first.Length; at += PathBlock.Size)
        {
            int count = Math.Min(PathBlock.Size, first.Length - at);
            for (int i = 0; i < count; i++)
            {
                x[i] = Math.Max(0, first[at + i] - varFirst);
                y[i] = Math.Max(0, second[at + i] - varSecond);
            }

            excesses.Consume(x.AsSpan(0, count), y.AsSpan(0, count));
        }

        Interval interval = level.HasTooFew(first.Length)
            ? Interval.None
            : Interval.Normal(esFirst - esSecond, excesses.Error / (1 - level.Fraction));
        return new PairedShortfall(esFirst, esSecond, interval);
    }

    private static (double Var, double Es) Shortfall(double[] losses, TailLevel level)
    {
        double[] ascending = [.. losses];
        Array.Sort(ascending);
        double var = ascending[(int)level.Rank(losses.Length) - 1];
        double sum = 0;
        for (int i = ascending.Length - 1; i >= 0 && ascending[i] > var; i--)
        {
            sum += ascending[i] - var;
        }

        return (var, var + sum / level.Beyond(losses.Length));
    }
}
