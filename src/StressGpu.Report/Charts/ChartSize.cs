namespace StressGpu.Report;

/// <summary>Size of a chart in user units, which are pixels where the chart is shown at full width.</summary>
/// <remarks>Charts are drawn for wide and for narrow screens, so that their letters stay readable without a script.</remarks>
internal sealed record ChartSize(double Width, double Height)
{
    /// <summary>Desktop and paper.</summary>
    public static ChartSize Wide { get; } = new(800, 340);

    /// <summary>A phone.</summary>
    public static ChartSize Narrow { get; } = new(360, 290);

    /// <summary>One of several side by side; the same on a phone.</summary>
    public static ChartSize Small { get; } = new(360, 220);

    /// <summary>Whether there is little room for labels.</summary>
    public bool IsNarrow => Width < 500;
}
