namespace StressGpu.Statistics;

/// <summary>Moments of a column in a run and in its baseline, and of the difference path by path.</summary>
/// <param name="antithetic">Whether errors are over pairs of paths.</param>
internal sealed class PairedMoments(bool antithetic)
{
    private Moments valueUnits;
    private Moments baselineUnits;
    private Moments differenceUnits;

    /// <summary>Moments of the run's paths.</summary>
    public Moments Value { get; private set; }

    /// <summary>Moments of the baseline's paths.</summary>
    public Moments Baseline { get; private set; }

    /// <summary>Moments of the differences.</summary>
    public Moments Difference { get; private set; }

    /// <summary>Standard error of the difference of the means.</summary>
    public double Error => Math.Sqrt(differenceUnits.Variance / differenceUnits.Count);

    /// <summary>See <see cref="Model.BaselineRow.VarianceRatio"/>.</summary>
    public double VarianceRatio => valueUnits.Variance + baselineUnits.Variance is > 0 and var apart
        ? differenceUnits.Variance / apart
        : double.NaN;

    /// <summary>Design effect of pairs on the difference; 1 where paths are independent, the largest where nothing differs.</summary>
    public double Effect => !antithetic ? 1
        : Difference.SquaredDeviations == 0 ? DesignEffect.Largest
        : DesignEffect.Of(differenceUnits.Variance / differenceUnits.Count, Difference.Variance / Difference.Count);

    /// <summary>Takes in a block of at most <see cref="Model.PathBlock.Size"/> paths; the order of blocks matters to the last bit.</summary>
    public void Consume(ReadOnlySpan<double> value, ReadOnlySpan<double> baseline)
    {
        Span<double> difference = stackalloc double[value.Length];
        for (int path = 0; path < difference.Length; path++)
        {
            difference[path] = value[path] - baseline[path];
        }
        Value = Value.Combine(Moments.Of(value));
        Baseline = Baseline.Combine(Moments.Of(baseline));
        Difference = Difference.Combine(Moments.Of(difference));
        if (!antithetic)
        {
            (valueUnits, baselineUnits, differenceUnits) = (Value, Baseline, Difference);
            return;
        }
        Span<double> averages = stackalloc double[value.Length / 2];
        valueUnits = valueUnits.Combine(OfPairs(value, averages));
        baselineUnits = baselineUnits.Combine(OfPairs(baseline, averages));
        differenceUnits = differenceUnits.Combine(OfPairs(difference, averages));
    }

    private static Moments OfPairs(ReadOnlySpan<double> values, Span<double> averages)
    {
        Pairing.Sums(values, averages);
        foreach (ref double average in averages)
        {
            average /= 2;
        }
        return Moments.Of(averages);
    }
}
