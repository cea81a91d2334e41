namespace StressGpu.Kernels;

/// <summary>Records nothing and costs nothing.</summary>
internal readonly struct NoTrace : ITrace
{
    public int FirstStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Swept(in PathState state, int asset, double usd, int positions)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void HairCut(in PathState state, SideOf side, int account, double usd)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void VaultFailed(in PathState state, int role, double shortfallUsd)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(in PathInputs inputs, in PathState state, int row)
    {
    }
}
