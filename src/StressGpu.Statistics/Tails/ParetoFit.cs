namespace StressGpu.Statistics;

/// <summary>A generalised Pareto distribution fitted to excesses by maximum likelihood.</summary>
/// <param name="Shape">Shape, between <see cref="LeastShape"/> and about 2.</param>
/// <param name="Scale">Scale, in the unit of the excesses.</param>
/// <param name="Count">Number of excesses.</param>
internal readonly record struct ParetoFit(double Shape, double Scale, int Count)
{
    /// <summary>
    /// The least shape searched. Under -0.5 the likelihood has no regular maximum (Smith 1985, Biometrika 72, 67-90) and errors
    /// are not what the information says.
    /// </summary>
    public const double LeastShape = -0.5;

    private const double Tolerance = 1e-7;
    private const double FarOutside = 1e3;

    // Bounds of the logarithm of 1 + (shape / scale) x (largest excess): from where the largest is the end, to a heavy tail.
    private const double Narrowest = -14;
    private const double Widest = 18;

    /// <summary>Fits; the excesses are positive and there are at least two different ones.</summary>
    /// <remarks>
    /// With t = shape / scale, the likelihood's maximum for a given t has shape mean(ln(1 + t x)), so one variable is left to
    /// search (Davison 1984; Grimshaw 1993, Technometrics 35, 185-191).
    /// </remarks>
    public static ParetoFit Of(ReadOnlyMemory<double> excesses)
    {
        double largest = 0;
        double sum = 0;
        foreach (double excess in excesses.Span)
        {
            largest = Math.Max(largest, excess);
            sum += excess;
        }
        double mean = sum / excesses.Length;
        double logarithm = BrentSearch.Maximum(
            z => Likelihood(excesses.Span, Ratio(z, largest), mean), Narrowest, Widest, Tolerance);
        double ratio = Ratio(logarithm, largest);
        double shape = MeanLog(excesses.Span, ratio);
        return new(Math.Max(LeastShape, shape), ScaleOf(shape, ratio, mean), excesses.Length);
    }

    /// <summary>-ln of the probability of a larger excess.</summary>
    public double Hazard(double excess)
    {
        double t = Shape * excess / Scale;
        return Math.Abs(t) < 1e-12 ? excess / Scale : PortableMath.LogOfOnePlus(t) / Shape;
    }

    private static double Ratio(double logarithm, double largest) => PortableMath.ExpMinusOne(logarithm) / largest;

    // The log-likelihood of an excess, maximised over the shape; outside the range a slope that leads back.
    private static double Likelihood(ReadOnlySpan<double> excesses, double ratio, double mean)
    {
        double shape = MeanLog(excesses, ratio);
        return shape < LeastShape
            ? FarOutside * (shape - 1) - PortableMath.Log(mean)
            : -PortableMath.Log(ScaleOf(shape, ratio, mean)) - shape - 1;
    }

    private static double ScaleOf(double shape, double ratio, double mean) => Math.Abs(ratio * mean) < 1e-12 ? mean : shape / ratio;

    private static double MeanLog(ReadOnlySpan<double> excesses, double ratio)
    {
        double sum = 0;
        foreach (double excess in excesses)
        {
            sum += PortableMath.LogOfOnePlus(ratio * excess);
        }
        return sum / excesses.Length;
    }
}
