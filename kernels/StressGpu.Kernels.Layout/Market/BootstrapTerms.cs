namespace StressGpu.Kernels.Layout;

/// <summary>Parameters of a bar's bridge, by m, the steps left in the bar.</summary>
public static class BootstrapTerms
{
    /// <summary>Index of 1/m.</summary>
    public static int Share(int left) => 2 * left;

    /// <summary>Index of sqrt((m - 1)/m).</summary>
    public static int Spread(int left) => 2 * left + 1;
}
