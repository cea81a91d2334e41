namespace StressGpu.Kernels;

/// <summary>The arrays of <see cref="MarketArrays"/> as views.</summary>
internal struct MarketInputs
{
    public Floats Deviations;
    public Floats Terms;
    public Ints Thresholds;
    public Floats History;
}
