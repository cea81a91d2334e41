namespace StressGpu.Kernels;

/// <summary>An observer of single steps: replay records, batch runs do not.</summary>
internal interface ITrace
{
    /// <summary>Called for each sweep: USD at X and positions liquidated in one asset.</summary>
    void Swept(in PathState state, int asset, double usd, int positions);

    /// <summary>Called at the end of each row: 0 is the start, t + 1 the end of step t.</summary>
    void Row(in PathInputs inputs, in PathState state, int row);
}

/// <summary>Records nothing and costs nothing.</summary>
internal readonly struct NoTrace : ITrace
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Swept(in PathState state, int asset, double usd, int positions)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(in PathInputs inputs, in PathState state, int row)
    {
    }
}
