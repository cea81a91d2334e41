using System.Runtime.Intrinsics;

namespace StressGpu.Statistics;

/// <summary>Count, mean and sum of squared deviations from the mean, of a set of values.</summary>
/// <remarks>
/// Sums run in four fixed lanes and sets combine by Chan, Golub and LeVeque (1979): the same values in the same order give
/// the same bits on any hardware, and equal values give a deviation of exactly zero.
/// </remarks>
public readonly record struct Moments(long Count, double Mean, double SquaredDeviations)
{
    private const int Lanes = 4;

    /// <summary>Unbiased variance; NaN for fewer than two values.</summary>
    public double Variance => Count < 2 ? double.NaN : SquaredDeviations / (Count - 1);

    /// <summary>95 % interval of the mean from its standard error; none for fewer than two values.</summary>
    public Interval MeanInterval => Interval.Normal(Mean, Math.Sqrt(Variance / Count));

    /// <summary>The moments of some values; all zero for none.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return default;
        }
        // Deviations from the first value: constant columns are exact, large offsets do not cancel.
        double origin = values[0];
        double mean = origin + SumOfDeviations(values, origin) / values.Length;
        return new(values.Length, mean, SumOfProducts(values, mean, values, mean));
    }

    /// <summary>The moments of both sets together; the order of the operands matters to the last bit.</summary>
    public Moments Combine(Moments next)
    {
        if (Count == 0 || next.Count == 0)
        {
            return Count == 0 ? next : this;
        }
        double total = Count + next.Count;
        double delta = next.Mean - Mean;
        return new(
            Count + next.Count,
            Mean + delta * (next.Count / total),
            SquaredDeviations + next.SquaredDeviations + delta * delta * (Count * (next.Count / total)));
    }

    /// <summary>Sum of (x - originX) (y - originY).</summary>
    internal static double SumOfProducts(ReadOnlySpan<double> x, double originX, ReadOnlySpan<double> y, double originY)
    {
        Vector256<double> lanes = Vector256<double>.Zero;
        Vector256<double> shiftX = Vector256.Create(originX);
        Vector256<double> shiftY = Vector256.Create(originY);
        int i = 0;
        for (; i + Lanes <= x.Length; i += Lanes)
        {
            lanes += (Vector256.Create(x.Slice(i, Lanes)) - shiftX) * (Vector256.Create(y.Slice(i, Lanes)) - shiftY);
        }
        double sum = InFixedOrder(lanes);
        for (; i < x.Length; i++)
        {
            sum += (x[i] - originX) * (y[i] - originY);
        }
        return sum;
    }

    private static double SumOfDeviations(ReadOnlySpan<double> x, double origin)
    {
        Vector256<double> lanes = Vector256<double>.Zero;
        Vector256<double> shift = Vector256.Create(origin);
        int i = 0;
        for (; i + Lanes <= x.Length; i += Lanes)
        {
            lanes += Vector256.Create(x.Slice(i, Lanes)) - shift;
        }
        double sum = InFixedOrder(lanes);
        for (; i < x.Length; i++)
        {
            sum += x[i] - origin;
        }
        return sum;
    }

    private static double InFixedOrder(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
