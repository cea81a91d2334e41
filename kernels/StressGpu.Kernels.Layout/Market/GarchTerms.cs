namespace StressGpu.Kernels.Layout;

/// <summary>Parameters of an asset's variance h of a bar, h' = omega + (alpha + gamma [e less than 0]) e^2 + beta h, and its state.</summary>
public static class GarchTerms
{
    /// <summary>omega.</summary>
    public const int Omega = 0;

    /// <summary>alpha.</summary>
    public const int Alpha = 1;

    /// <summary>gamma.</summary>
    public const int Gamma = 2;

    /// <summary>beta.</summary>
    public const int Beta = 3;

    /// <summary>h of the first bar.</summary>
    public const int Start = 4;

    /// <summary>Parameters of an asset.</summary>
    public const int Count = 5;

    /// <summary>State of an asset: h.</summary>
    public const int Variance = 0;

    /// <summary>State of an asset: the bar's sum of innovations so far.</summary>
    public const int Sum = 1;

    /// <summary>Index of an asset's parameter.</summary>
    public static int Of(int asset, int field) => Count * asset + field;
}
