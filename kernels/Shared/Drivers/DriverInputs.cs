namespace StressGpu.Kernels;

/// <summary>The arrays of <see cref="DriverArrays"/> as views.</summary>
internal struct DriverInputs
{
    public Floats Shifts;
    public Floats HalfSquares;
    public Doubles Shares;
    public Ints Pattern;
}
