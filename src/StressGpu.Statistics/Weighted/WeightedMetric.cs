using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>One metric of weighted paths, ready to be put into rows.</summary>
internal sealed class WeightedMetric
{
    private const int WorstCount = 20;

    // Fewest paths beyond a level, as crude paths, for which an interval is given.
    private const double FewestBeyond = 50 - 1e-6;
    private readonly WeightedRows rows;
    private readonly PathColumn column;
    private readonly double[] values;
    private readonly WeightedSample? sample;

    public WeightedMetric(WeightedRows rows, PathColumn column)
    {
        (this.rows, this.column) = (rows, column);
        values = rows.Column(column);
        sample = RunMetrics.HasTail(column) ? new(rows, values) : null;
    }

    private string Metric => PathColumns.Metric(column);

    public IEnumerable<SummaryRow> Rows()
    {
        yield return sample is null ? MeanOfLiquidating() : Row("mean", double.NaN, WeightedMeans.Mean(rows, values));
        if (sample is null)
        {
            yield break;
        }
        if (RunMetrics.IsMoney(column))
        {
            yield return Probability(sample);
        }
        foreach (TailLevel level in TailLevel.All)
        {
            WeightedShortfall shortfall = sample.Shortfall(level);
            yield return ValueAtRisk(sample, level, shortfall);
            yield return ExpectedShortfall(sample, level, shortfall);
        }
    }

    /// <summary>Points of the exceedance curve in ascending order of thresholds, in steps of at least a tenth of the probability.</summary>
    public IEnumerable<ExceedanceRow> Exceedance()
    {
        int positives = sample!.CountAbove(0);
        SortedDictionary<double, int> above = new() { [0] = positives };
        double last = 0;
        for (int place = 0; place < positives; place = sample.CountAtLeast(sample.Value(place)))
        {
            double weight = sample.WeightAbove(place);
            if (place == 0 || weight >= 1.1 * last)
            {
                above.TryAdd(sample.Value(place), place);
                last = weight;
            }
        }
        return above.Select(point =>
        {
            WeightedEstimate p = sample.Above(point.Value);
            Interval band = Of(p);
            return new ExceedanceRow(Metric, point.Key, p.Value, band.Low, band.High);
        });
    }

    /// <summary>The largest positive values; equal values in the order of their ids.</summary>
    public IEnumerable<WorstRow> Worst()
    {
        int positives = sample!.CountAbove(0);
        int count = Math.Min(positives, WorstCount);
        int tied = count == 0 ? 0 : sample.CountAtLeast(sample.Value(count - 1));
        return Enumerable.Range(0, tied).Select(place => (Value: sample.Value(place), Id: rows.PathId(sample.Row(place))))
            .OrderByDescending(path => path.Value).ThenBy(path => path.Id).Take(count)
            .Select((path, index) => new WorstRow(Metric, index + 1, path.Id, path.Value));
    }

    /// <summary>The interval of a probability; where nothing or everything shows the event, that of as many paths as the largest weight allows.</summary>
    private Interval Of(WeightedEstimate p)
    {
        Interval interval = Interval.Wilson(Math.Clamp(p.Value, 0, 1), SizeOf(p));
        return new(Math.Max(0, interval.Low), Math.Min(1, interval.High));
    }

    private double SizeOf(WeightedEstimate p) =>
        p.Variance > 0 && p.CrudeVariance > 0 ? p.EffectiveSize : rows.Clusters / rows.LargestWeight;

    private SummaryRow Probability(WeightedSample of)
    {
        WeightedEstimate p = of.Above(of.CountAbove(0));
        return Row("probability", double.NaN, p.Value, Of(p), SizeOf(p));
    }

    // Woodruff (1952), JASA 47, 635-646: the interval of P(X > x) at VaR, read back on the axis of values.
    private SummaryRow ValueAtRisk(WeightedSample of, TailLevel level, WeightedShortfall shortfall)
    {
        WeightedEstimate p = of.Above(shortfall.Above);
        WeightedEstimate withTies = of.Above(of.CountAtLeast(shortfall.Var));
        double ess = SizeOf(p);
        double half = Interval.Z * rows.Clusters * Math.Sqrt(Math.Max(Error(p, level), Error(withTies, level)));
        Interval interval = HasTooFew(level, ess)
            ? Interval.None
            : new(of.Quantile(shortfall.Beyond + half), of.Quantile(shortfall.Beyond - half));
        return Row("var", level.Fraction, shortfall.Var, interval, ess);
    }

    // The variance at the level's own probability, of an estimate beside it.
    private double Error(WeightedEstimate p, TailLevel level) => p.CrudeVariance > 0
        ? p.Variance * (level.Fraction * (1 - level.Fraction) / p.CrudeVariance)
        : level.Fraction * (1 - level.Fraction) * rows.LargestWeight / rows.Clusters;

    private SummaryRow ExpectedShortfall(WeightedSample of, TailLevel level, WeightedShortfall shortfall)
    {
        WeightedEstimate es = shortfall.Es;
        Interval interval = HasTooFew(level, SizeOf(of.Above(shortfall.Above)))
            ? Interval.None
            : Interval.Normal(es.Value, Math.Sqrt(es.Variance));
        return Row("es", level.Fraction, es.Value, interval, es.EffectiveSize);
    }

    private static bool HasTooFew(TailLevel level, double ess) => ess * (1 - level.Fraction) < FewestBeyond;

    private SummaryRow MeanOfLiquidating()
    {
        double[] counted = Array.ConvertAll(values, step => step >= 0 ? 1.0 : 0);
        return Row("mean", double.NaN, WeightedMeans.Ratio(rows, Array.ConvertAll(values, step => Math.Max(step, 0)), counted));
    }

    private SummaryRow Row(string statistic, double level, WeightedEstimate estimate) => Row(
        statistic, level, estimate.Value, Interval.Normal(estimate.Value, Math.Sqrt(estimate.Variance)), estimate.EffectiveSize);

    private SummaryRow Row(string statistic, double level, double value, Interval interval, double ess) =>
        new(Metric, statistic, level, value, interval.Low, interval.High, rows.Clusters, ess);
}
