using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>One metric of a whole run, ready to be put into rows.</summary>
internal sealed record MetricResult(PathColumn Column, long Paths, Moments Moments)
{
    /// <summary>Fewest paths beyond a level for which an interval is given.</summary>
    private const int FewestBeyond = 50;

    /// <summary>Paths with a positive value.</summary>
    public required long Positives { get; init; }

    /// <summary>The largest values in order.</summary>
    public required OrderedTail Tail { get; init; }

    /// <summary>How many ranks of <see cref="Tail"/> do not depend on the order of arrival.</summary>
    public required long Kept { get; init; }

    public required BodyHistogram? Body { get; init; }

    public required WorstPaths? Worst { get; init; }

    private string Metric => PathColumns.Metric(Column);

    public IEnumerable<SummaryRow> Rows()
    {
        bool anyMean = Moments.Count > 0;
        yield return Row("mean", double.NaN, anyMean ? Moments.Mean : double.NaN, Moments.MeanInterval) with
        {
            Paths = Moments.Count, Ess = Moments.Count,
        };
        if (RunMetrics.IsMoney(Column))
        {
            yield return Row("probability", double.NaN, Positives / (double)Paths, Interval.Wilson(Positives, Paths));
        }
        if (!RunMetrics.HasTail(Column))
        {
            yield break;
        }
        foreach (TailLevel level in TailLevel.All)
        {
            yield return ValueAtRisk(level);
            yield return ExpectedShortfall(level);
        }
    }

    private SummaryRow ValueAtRisk(TailLevel level)
    {
        QuantileRanks ranks = QuantileRanks.Of(level, Paths);
        Interval interval = TooFew(level) ? Interval.None : new(Ascending(ranks.Low), Ascending(ranks.High));
        return Row("var", level.Fraction, Ascending(level.Rank(Paths)), interval);
    }

    // Written as VaR + sum of (X - VaR)+ over (1 - a) n (Rockafellar and Uryasev 2002): the same number as the tail sum with
    // the boundary path's fractional weight, and never below VaR through rounding.
    // Asymptotic variance: Var((X - VaR)+) / ((1 - a)^2 n); Chen (2008), J. Financial Econometrics 6, 87-107.
    private SummaryRow ExpectedShortfall(TailLevel level)
    {
        double var = Ascending(level.Rank(Paths));
        double sum = 0;
        double squares = 0;
        for (long rank = 1; rank <= Kept && Tail.FromTop(rank) > var; rank++)
        {
            double excess = Tail.FromTop(rank) - var;
            sum += excess;
            squares += excess * excess;
        }
        double beyond = level.Beyond(Paths);
        double es = var + sum / beyond;
        double variance = Math.Max(0, squares - sum * sum / Paths);
        return Row("es", level.Fraction, es, TooFew(level) ? Interval.None : Interval.Normal(es, Math.Sqrt(variance) / beyond));
    }

    private bool TooFew(TailLevel level) => Paths - level.Rank(Paths) < FewestBeyond;

    private double Ascending(long rank) => Tail.FromTop(Paths - rank + 1);

    private SummaryRow Row(string statistic, double level, double value, Interval interval) =>
        new(Metric, statistic, level, value, interval.Low, interval.High, Paths, Paths);
}
