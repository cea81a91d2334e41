namespace StressGpu.Kernels;

/// <summary>What the insurance fund is held in: USD, or coin that is worth less as prices fall.</summary>
internal static class FundUnit
{
    /// <summary>USD per unit of the fund, at the traded price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PriceUsd(in PathInputs inputs, in PathState state, int role)
    {
        int asset = inputs.Run.FundAsset;
        return asset < 0 ? 1.0 : OfCoin(inputs, state, role, asset);
    }

    [MethodImpl(Ops.Boundary)]
    private static double OfCoin(in PathInputs inputs, in PathState state, int role, int asset) =>
        RolePrice.Usd(inputs, state, role, asset);
}
