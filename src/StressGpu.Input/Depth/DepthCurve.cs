namespace StressGpu.Input.Depth;

/// <summary>Cumulative depth of one side of one book: log USD against log distance, a straight line.</summary>
/// <param name="Slope">Power with which depth grows with distance.</param>
/// <param name="LogAtPercent">Log of the USD up to 1 % on that line.</param>
internal readonly record struct DepthCurve(double Slope, double LogAtPercent)
{
    private const int LeastPoints = 3;

    /// <summary>The least-squares line; null where there are too few points or they do not rise.</summary>
    /// <param name="points">Distances as fractions with the USD up to them.</param>
    public static DepthCurve? Of(IReadOnlyCollection<(double Distance, double Usd)> points)
    {
        if (points.Count < LeastPoints)
        {
            return null;
        }

        (double x, double y) = (points.Average(p => Math.Log(p.Distance)), points.Average(p => Math.Log(p.Usd)));
        double slope = points.Sum(p => (Math.Log(p.Distance) - x) * (Math.Log(p.Usd) - y)) / points.Sum(p => Math.Pow(Math.Log(p.Distance) - x, 2));
        return slope > 0 ? new DepthCurve(slope, y + slope * (Math.Log(0.01) - x)) : null;
    }
}
