using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>One metric of a whole run, ready to be put into rows.</summary>
internal sealed record MetricResult(PathColumn Column, long Paths, Moments Moments)
{
    /// <summary>Paths with a positive value.</summary>
    public required long Positives { get; init; }

    /// <summary>The largest values in order.</summary>
    public required OrderedTail Tail { get; init; }

    /// <summary>How many ranks of <see cref="Tail"/> do not depend on the order of arrival.</summary>
    public required long Kept { get; init; }

    public required BodyHistogram? Body { get; init; }

    public required WorstPaths? Worst { get; init; }

    /// <summary>How antithetic paths go together; null where all are independent.</summary>
    public required PairResult? Pairs { get; init; }

    private string Metric => PathColumns.Metric(Column);

    public IEnumerable<SummaryRow> Rows()
    {
        yield return Mean();
        if (RunMetrics.IsMoney(Column))
        {
            yield return Probability();
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

    /// <summary>The interval of an exceedance probability.</summary>
    /// <param name="threshold">As <see cref="PairResult.BothAbove"/> has them.</param>
    /// <param name="above">Paths above it.</param>
    public Interval Band(double threshold, long above) => Pairs is null
        ? Interval.Wilson(above, Paths)
        : OfPairs(above, Pairs.BothAbove(threshold, Tail.FromTop(Kept))).Interval;

    /// <summary>Design effect of the number of paths above a threshold of the tail.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="above">Paths above it.</param>
    public double EffectAbove(double threshold, long above) =>
        Pairs is null ? 1 : DesignEffect.OfProportion(above, Pairs.BothAbove(threshold, Tail.FromTop(Kept)), Paths);

    public SummaryRow Mean()
    {
        (Interval interval, double ess) = Pairs?.Mean(Moments) ?? (Moments.MeanInterval, Moments.Count);
        double mean = Moments.Count > 0 ? Moments.Mean : double.NaN;
        return Row("mean", double.NaN, mean, interval) with { Paths = Moments.Count, Ess = ess };
    }

    public SummaryRow Probability()
    {
        (Interval interval, double ess) = Pairs is null
            ? (Interval.Wilson(Positives, Paths), Paths)
            : OfPairs(Positives, Pairs.BothPositive);
        return Row("probability", double.NaN, Positives / (double)Paths, interval) with { Ess = ess };
    }

    private (Interval Interval, double Ess) OfPairs(long events, long both)
    {
        double ess = DesignEffect.EffectiveSize(DesignEffect.OfProportion(events, both, Paths), Paths);
        return (Interval.Wilson(events / (double)Paths, ess), ess);
    }

    public SummaryRow ValueAtRisk(TailLevel level)
    {
        double var = Ascending(level.Rank(Paths));
        (QuantileRanks ranks, double ess) = (QuantileRanks.Of(level, Paths), Paths);
        if (Pairs is not null)
        {
            double effect = DesignEffect.OfProportion(Tail.CountAbove(var, Kept), Pairs.Tail!.CountAbove(var), Paths);
            (ranks, ess) = (QuantileRanks.Of(level, Paths, effect), DesignEffect.EffectiveSize(effect, Paths));
        }
        Interval interval = level.HasTooFew(Paths) ? Interval.None : new(Ascending(ranks.Low), Ascending(ranks.High));
        return Row("var", level.Fraction, var, interval) with { Ess = ess };
    }

    // Asymptotic variance: Var((X - VaR)+) / ((1 - a)^2 n); Chen (2008), J. Financial Econometrics 6, 87-107. Over pairs the
    // variance is that of the sums of both paths.
    public SummaryRow ExpectedShortfall(TailLevel level)
    {
        Shortfall shortfall = Shortfall.Of(Tail, Kept, level, Paths);
        double variance = Math.Max(0, shortfall.Squares - shortfall.Sum * shortfall.Sum / Paths);
        double ess = Paths;
        if (Pairs is not null)
        {
            double overPairs = Pairs.SquaredDeviations(shortfall, Paths);
            ess = DesignEffect.EffectiveSize(DesignEffect.Of(overPairs, variance), Paths);
            variance = overPairs;
        }
        Interval interval = level.HasTooFew(Paths) ? Interval.None : Interval.Normal(shortfall.Es, Math.Sqrt(variance) / shortfall.Beyond);
        return Row("es", level.Fraction, shortfall.Es, interval) with { Ess = ess };
    }

    private double Ascending(long rank) => Tail.FromTop(Paths - rank + 1);

    private SummaryRow Row(string statistic, double level, double value, Interval interval) =>
        new(Metric, statistic, level, value, interval.Low, interval.High, Paths, Paths);
}
