namespace StressGpu.Kernels;

/// <summary>The 64-bit global path id (or ids, one a lane) in two words.</summary>
internal struct PathId
{
    public Bits Low;
    public Bits High;
}
