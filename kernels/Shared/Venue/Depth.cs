namespace StressGpu.Kernels;

/// <summary>D/D0 = C v: what liquidations, drawdowns and volatility leave of depth.</summary>
internal static class Depth
{
    private const float LeastStress = 1e-12f;

    /// <summary>Takes a step's end into confidence and depth.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Follow(in PathInputs inputs, in PathState state, int asset, Real traded)
    {
        Real share = Ops.Of(1f);
        if (Uses.Of(inputs, Mechanism.Confidence))
        {
            share = Ops.Of(1f) - Lost(inputs, state, asset, traded);
        }

        if (Uses.Of(inputs, Mechanism.DepthVolatility))
        {
            Real stress = Ops.Max(RealisedVariance.Stress(inputs, state, asset, 0), Ops.Of(LeastStress));
            Real power = Ops.Mul(RealMath.Log(stress), Ops.Of(inputs.Venue.Terms[0].DepthExponent));
            Real left = Ops.Max(RealMath.Exp(power), Ops.Of(inputs.Venue.Terms[0].DepthFloor));
            share = Ops.Mul(share, Ops.Min(left, Ops.Of(1f)));
        }

        VenueState.Store(inputs, state, asset, VenueFloat.DepthShare, share);
    }

    /// <summary>1/D of one path's asset, per USD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Inverse(in PathInputs inputs, in PathState state, int asset)
    {
        double inverse = inputs.InverseDepth[asset];
        return Uses.Of(inputs, Mechanism.MovingDepth)
            ? inverse / VenueState.Float(inputs, state, asset, VenueFloat.DepthShare)
            : inverse;
    }

    [MethodImpl(Ops.Boundary)]
    private static Real Lost(in PathInputs inputs, in PathState state, int asset, Real traded)
    {
        Real peak = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.PeakTraded));
        Real fallen = Ops.Max(Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.FallTraded)), peak - traded);
        Real before = VenueState.Load(inputs, state, asset, VenueFloat.FallBefore);
        Real deeper = RealMath.Exp(Ops.Of(0f) - before) - RealMath.Exp(Ops.Of(0f) - fallen);
        Real lost = VenueState.Load(inputs, state, asset, VenueFloat.ConfidenceLost);
        lost = Ops.Mul(lost, Ops.Of(inputs.Venue.Terms[0].ConfidenceDecay));
        Real liquidated = VenueState.Load(inputs, state, asset, VenueFloat.LiquidatedShare);
        lost = Ops.Fma(liquidated, Ops.Of(inputs.Venue.Terms[0].LiquidationLoss), lost);
        lost = Ops.Fma(deeper, Ops.Of(inputs.Venue.Terms[0].DrawdownLoss), lost);
        lost = Ops.Min(lost, Ops.Of(inputs.Venue.Terms[0].MostConfidenceLoss));
        VenueState.Store(inputs, state, asset, VenueFloat.FallBefore, fallen);
        VenueState.Store(inputs, state, asset, VenueFloat.LiquidatedShare, Ops.Of(0f));
        VenueState.Store(inputs, state, asset, VenueFloat.ConfidenceLost, lost);
        return lost;
    }
}
