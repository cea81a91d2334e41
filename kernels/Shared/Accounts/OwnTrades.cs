namespace StressGpu.Kernels;

/// <summary>Trades at a step's end before its cascade, which may themselves bring somebody to the trigger.</summary>
internal static class OwnTrades
{
    /// <summary>Executes units (bought positive) of an asset, and has its ladders looked at; returns X, USD per unit.</summary>
    public static double Sweep<TImpact>(in PathInputs inputs, in PathState state, int asset, int row, double units)
        where TImpact : struct, IImpact
    {
        state.Int(StateShape.Active(asset >> 2)) |= 1 << (asset & 3);
        return Execution.Sweep<TImpact>(inputs, state, AssetState.Of(state, asset), asset, row, units);
    }
}
