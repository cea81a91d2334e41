namespace StressGpu.Kernels;

/// <summary>One side of one asset in one of a path's roles.</summary>
internal struct SideOf
{
    /// <summary>0 the traded path, 1 its shadow.</summary>
    public int Role;

    public int Asset;

    /// <summary>0 long, 1 short.</summary>
    public int Side;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SideOf Of(int role, int asset, int side)
    {
        SideOf it;
        it.Role = role;
        it.Asset = asset;
        it.Side = side;
        return it;
    }
}
