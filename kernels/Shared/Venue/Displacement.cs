namespace StressGpu.Kernels;

/// <summary>What is added to an asset's permanent displacement without a trade.</summary>
internal static class Displacement
{
    /// <summary>Moves one path's asset by a log price; within the bound of decision 0006.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Add(in PathInputs inputs, in PathState state, int asset, double log)
    {
        double permanent = Execution.Limited(state.Double(asset, AssetDouble.Permanent) + log, Execution.LogLimit);
        state.Double(asset, AssetDouble.Permanent) = permanent;
        if (Uses.Of(inputs, Mechanism.Band))
        {
            VenueState.Float(inputs, state, asset, VenueFloat.OwnPermanent) = (float)permanent;
        }

        state.Float(asset, AssetFloat.Permanent) = (float)permanent;
    }
}
