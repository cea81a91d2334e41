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

    /// <summary>The state of one lane's path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PathState Lane(int lane)
    {
        PathState one = this;
        one.Offset = Offset + lane;
        Ops.MoveTo(ref one, lane);
        return one;
    }

    /// <summary>A slot of this path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref float Float(int slot) => ref Floats[Ops.At(this, slot)];

    /// <summary>A slot of this path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref double Double(int slot) => ref Doubles[Ops.At(this, slot)];

    /// <summary>A field of one of this path's assets: one of <see cref="AssetFloat"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref float Float(int asset, int field) =>
        ref Ops.At(Floats, Ops.At(this, StateShape.FloatOf(asset, 0)), Ops.Apart(this, field));

    /// <summary>A field of one of this path's assets: one of <see cref="AssetDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref double Double(int asset, int field) =>
        ref Ops.At(Doubles, Ops.At(this, StateShape.DoubleOf(asset, 0)), Ops.Apart(this, field));

    /// <summary>A slot of this path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref int Int(int slot) => ref Ints[Ops.At(this, slot)];
}
