namespace StressGpu.Kernels;

/// <summary>The state of the paths in flight: <c>[slot][path]</c>, slots by <see cref="StateShape"/>.</summary>
internal struct PathState
{
    public Floats Floats;
    public Doubles Doubles;
    public Ints Ints;

    /// <summary>Paths between two slots.</summary>
    public int Stride;

    /// <summary>Index of this path (or of the first lane's path) within a slot.</summary>
    public int Offset;
}
