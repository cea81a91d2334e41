namespace StressGpu.Kernels;

/// <summary>
/// What longs and shorts of an asset are marked at in a moving venue, of all lanes: with the haircut of what is illiquid, and moved by
/// funding and the add-on as far as any of the asset's maintenance rates lets them, so that nobody is missed.
/// </summary>
internal struct SideMarks
{
    private const float Slack = 1e-5f;
    private const float Least = 1e-30f;

    /// <summary>Log mark of longs.</summary>
    public Real Long;

    /// <summary>Log mark of shorts.</summary>
    public Real Short;

    /// <summary>Marks of a role, from the lowest and the highest mark that are looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SideMarks Of(in PathInputs inputs, in PathState state, SideOf at, Real low, Real high)
    {
        SideMarks marks;
        marks.Long = low;
        marks.Short = high;
        if (Uses.Of(inputs, Mechanism.Illiquid))
        {
            Real fair = Ops.Load(state, StateShape.FloatOf(at.Asset, AssetFloat.Fair));
            Mask illiquid = Ops.Over(Ops.Of(inputs.Venue.Assets[at.Asset].IlliquidBelow), VenueState.Load(inputs, state, at.Asset, VenueFloat.DepthShare));
            marks.Long = Ops.Select(illiquid, fair + Ops.Of(inputs.Venue.Terms[0].IlliquidDown), low);
            marks.Short = Ops.Select(illiquid, fair + Ops.Of(inputs.Venue.Terms[0].IlliquidUp), high);
        }

        return Uses.Of(inputs, Mechanism.MovingTriggers) ? Moved(inputs, state, at, marks) : marks;
    }

    /// <summary>The same of one path and side, before funding and add-on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfOne(in PathInputs inputs, in PathState state, SideOf at, float mark)
    {
        if (Uses.Of(inputs, Mechanism.Illiquid)
            && VenueState.Float(inputs, state, at.Asset, VenueFloat.DepthShare) < inputs.Venue.Assets[at.Asset].IlliquidBelow)
        {
            float haircut = at.Side == 0 ? inputs.Venue.Terms[0].IlliquidDown : inputs.Venue.Terms[0].IlliquidUp;
            return state.Float(at.Asset, AssetFloat.Fair) + haircut;
        }

        return mark;
    }

    [MethodImpl(Ops.Boundary)]
    private static SideMarks Moved(in PathInputs inputs, in PathState state, SideOf at, SideMarks marks)
    {
        Real add = VenueState.Load(inputs, state, at.Asset, VenueFloat.AddOn(at.Role));
        Real phi = VenueState.Load(inputs, state, at.Asset, VenueFloat.Phi(at.Role));
        Real one = Ops.Of(1f);
        Real none = Ops.Of(0f);
        Real longs = Ops.Fma(phi, RealMath.Exp(none - marks.Long), add);
        Real off = Ops.Max(
            Ops.Mul(longs, Ops.Of(inputs.Venue.Assets[at.Asset].MostInverseLong)),
            Ops.Mul(longs, Ops.Of(inputs.Venue.Assets[at.Asset].LeastInverseLong)));
        marks.Long = marks.Long + RealMath.Log(Ops.Max(one - off, Ops.Of(Least))) - Ops.Of(Slack);
        Real shorts = Ops.Fma(none - phi, RealMath.Exp(none - marks.Short), add);
        Real on = Ops.Max(
            Ops.Mul(shorts, Ops.Of(inputs.Venue.Assets[at.Asset].MostInverseShort)),
            Ops.Mul(shorts, Ops.Of(inputs.Venue.Assets[at.Asset].LeastInverseShort)));
        marks.Short = marks.Short + RealMath.Log(Ops.Max(one + on, Ops.Of(Least))) + Ops.Of(Slack);
        return marks;
    }
}
