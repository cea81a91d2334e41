namespace StressGpu.Kernels;

/// <summary>The 64-bit id (or ids, one a lane) that a path draws with, in two words.</summary>
internal struct PathId
{
    public Bits Low;
    public Bits High;

    /// <summary>The sign bit of lanes whose normals are negated.</summary>
    public Bits Sign;

    /// <summary>Global path ids that draw with their own numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PathId Of(Bits low, Bits high)
    {
        PathId path;
        path.Low = low;
        path.High = high;
        path.Sign = Ops.OfBits(0);
        return path;
    }

    /// <summary>What draws for global path ids: where paths are antithetic, 2k and 2k + 1 draw with k, the latter's normals negated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PathId Drawing(in RunConstants run, in PathId path)
    {
        PathId drawing = path;
        if (run.Antithetic != 0)
        {
            drawing.Low = Ops.ShiftRight(path.Low, 1) | Ops.ShiftLeft(path.High, 31);
            drawing.High = Ops.ShiftRight(path.High, 1);
            drawing.Sign = Ops.ShiftLeft(path.Low, 31);
        }

        return drawing;
    }
}
