namespace StressGpu.Input.Depth;

/// <summary>Sums of a least-squares line.</summary>
internal readonly record struct LineSums(int Count, double X, double Y, double XX, double XY)
{
    public LineSums Add(double x, double y) => new(Count + 1, X + x, Y + y, XX + x * x, XY + x * y);

    /// <summary>Slope of the line through the points of all sums.</summary>
    public static double Slope(IEnumerable<LineSums> parts)
    {
        LineSums all = parts.Aggregate((a, b) => new LineSums(a.Count + b.Count, a.X + b.X, a.Y + b.Y, a.XX + b.XX, a.XY + b.XY));
        return (all.XY - all.X * all.Y / all.Count) / (all.XX - all.X * all.X / all.Count);
    }
}
