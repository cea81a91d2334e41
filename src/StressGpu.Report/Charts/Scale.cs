using System.Collections.Immutable;

namespace StressGpu.Report;

/// <summary>From values to user units along one axis.</summary>
/// <param name="Low">Value at <paramref name="From"/>; positive on a logarithmic axis.</param>
/// <param name="High">Value at <paramref name="To"/>, above <paramref name="Low"/>.</param>
/// <param name="From">Where the axis begins, user units.</param>
/// <param name="To">Where it ends, user units.</param>
/// <param name="IsLogarithmic">Whether equal ratios are equal distances.</param>
internal sealed record Scale(double Low, double High, double From, double To, bool IsLogarithmic)
{
    /// <summary>A linear axis over some values, widened to round numbers.</summary>
    public static Scale Linear(double low, double high, (double From, double To) range)
    {
        double step = Step(high > low ? high - low : Math.Max(Math.Abs(high), 1), 5);
        double bottom = Math.Floor(low / step + 1e-9) * step;
        double top = Math.Ceiling(high / step - 1e-9) * step;
        return new(bottom, top > bottom ? top : bottom + step, range.From, range.To, false);
    }

    /// <summary>A logarithmic axis over some positive values.</summary>
    public static Scale Logarithmic(double low, double high, (double From, double To) range) =>
        new(low, high > low ? high : low * 10, range.From, range.To, true);

    /// <summary>Where a value stands; values beyond the ends stand at them.</summary>
    public double At(double value)
    {
        double clamped = Math.Clamp(value, Low, High);
        double share = IsLogarithmic ? Math.Log(clamped / Low) / Math.Log(High / Low) : (clamped - Low) / (High - Low);
        return From + share * (To - From);
    }

    /// <summary>Round values for marks.</summary>
    /// <param name="most">About how many.</param>
    public ImmutableArray<double> Ticks(int most)
    {
        if (!IsLogarithmic)
        {
            double step = Step(High - Low, most);
            return [.. Enumerable.Range(0, (int)Math.Floor((High - Low) / step + 1e-9) + 2)
                .Select(i => (Math.Ceiling(Low / step - 1e-9) + i) * step).Where(v => v <= High + step * 1e-9)
                .Select(v => Math.Abs(v) < step * 1e-9 ? 0 : v)];
        }

        double decades = Math.Log10(High / Low);
        double[] digits = decades < 1 ? [1, 1.5, 2, 3, 5, 7] : decades < 3 ? [1, 2, 5] : [1];
        int first = (int)Math.Floor(Math.Log10(Low));
        double[] all =
        [
            .. Enumerable.Range(first, (int)Math.Ceiling(decades) + 2).SelectMany(e => digits.Select(d => d * Math.Pow(10, e)))
                .Where(v => v >= Low * (1 - 1e-9) && v <= High * (1 + 1e-9)),
        ];
        int every = Math.Max(1, (all.Length + most - 1) / most);
        return [.. all.Where((_, i) => i % every == 0)];
    }

    private static double Step(double span, int most)
    {
        double raw = span / Math.Max(1, most);
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double digit = raw / power;
        return power * (digit <= 1.0001 ? 1 : digit <= 2.0001 ? 2 : digit <= 5.0001 ? 5 : 10);
    }
}
