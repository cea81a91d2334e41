namespace StressGpu.Statistics;

/// <summary>The maximum of a function of one variable (Brent, Algorithms for Minimization without Derivatives, 1973, chapter 5).</summary>
internal static class BrentSearch
{
    private const double Golden = 0.3819660112501051;
    private const int MostSteps = 80;

    /// <summary>Where a function with a single peak between two bounds is largest.</summary>
    /// <param name="value">The function.</param>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound.</param>
    /// <param name="tolerance">How near the peak is found; above the square root of the machine's precision.</param>
    public static double Maximum(Func<double, double> value, double low, double high, double tolerance)
    {
        double x = low + Golden * (high - low);
        (double w, double v, double fx, double last, double step) = (x, x, value(x), 0, 0);
        (double fw, double fv) = (fx, fx);
        for (int i = 0; i < MostSteps; i++)
        {
            double middle = (low + high) / 2;
            if (Math.Abs(x - middle) <= 2 * tolerance - (high - low) / 2)
            {
                break;
            }
            (last, step) = Parabola((x, fx), (w, fw), (v, fv), (last, step)) is { } p && x + p.Step > low && x + p.Step < high
                ? p
                : Section(x, middle, low, high);
            double u = x + (Math.Abs(step) >= tolerance ? step : Math.CopySign(tolerance, step));
            double fu = value(u);
            if (fu >= fx)
            {
                (low, high) = u >= x ? (x, high) : (low, x);
                (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu);
                continue;
            }
            (low, high) = u < x ? (u, high) : (low, u);
            if (fu >= fw || w == x)
            {
                (v, fv, w, fw) = (w, fw, u, fu);
            }
            else if (fu >= fv || v == x || v == w)
            {
                (v, fv) = (u, fu);
            }
        }
        return x;
    }

    // The step to the peak of a parabola through three points; null where it is no shorter than half the step before the last.
    private static (double Last, double Step)? Parabola(
        (double At, double Value) x, (double At, double Value) w, (double At, double Value) v, (double Last, double Step) steps)
    {
        double r = (x.At - w.At) * (x.Value - v.Value);
        double q = (x.At - v.At) * (x.Value - w.Value);
        double p = (x.At - v.At) * q - (x.At - w.At) * r;
        double step = p / (2 * (r - q));
        return Math.Abs(step) < Math.Abs(steps.Last) / 2 ? (steps.Step, step) : null;
    }

    private static (double Last, double Step) Section(double x, double middle, double low, double high)
    {
        double room = x >= middle ? low - x : high - x;
        return (room, Golden * room);
    }
}
