namespace StressGpu.Kernels;

/// <summary>What an asset trades at in a role: on the path its traded price P, in the path's shadow its fair price F.</summary>
internal static class RolePrice
{
    /// <summary>USD per unit.</summary>
    public static double Usd(in PathInputs inputs, in PathState state, int role, int asset) =>
        AtLog(inputs, asset, role == 0 ? Watch.Traded(AssetState.Of(state, asset)) : state.Float(asset, AssetFloat.Fair));

    /// <summary>USD per unit at a log price over the start price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtLog(in PathInputs inputs, int asset, float log) =>
        Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(log));
}
