namespace StressGpu.Kernels;

/// <summary>What is open in each asset, at start prices.</summary>
internal static class OpenInterest
{
    /// <summary>Counts one path's ladders, of both roles: half of longs and shorts.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Count(in PathInputs inputs, in PathState state)
    {
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double longs = Opposing.Of(inputs, state, SideOf.Of(role, asset, 0)).Quantity;
            double shorts = Opposing.Of(inputs, state, SideOf.Of(role, asset, 1)).Quantity;
            double usd = Ops.Mul(Ops.Mul(0.5, longs + shorts), inputs.StartPrice[asset]);
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterest(role)) = (float)usd;
        }
    }
}
