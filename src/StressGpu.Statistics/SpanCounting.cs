namespace StressGpu.Statistics;

/// <summary>Counting over spans.</summary>
internal static class SpanCounting
{
    /// <summary>Number of values above zero.</summary>
    public static int CountPositive(this ReadOnlySpan<double> values)
    {
        int count = 0;
        foreach (double value in values)
        {
            count += value > 0 ? 1 : 0;
        }
        return count;
    }
}
