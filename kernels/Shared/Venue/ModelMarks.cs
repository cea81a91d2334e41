namespace StressGpu.Kernels;

/// <summary>Accounts' marks to model: what they are long of in an illiquid asset at F (1 - h), what they owe at F (1 + h).</summary>
internal static class ModelMarks
{
    /// <summary>Sets both marks of one path's asset from its mark, USD.</summary>
    public static void Set(in PathInputs inputs, in PathState state, int asset, double mark)
    {
        bool model = IsIlliquid(inputs, state, asset);
        float fair = state.Float(asset, AssetFloat.Fair);
        float low = fair + inputs.Venue.Terms[0].IlliquidDown;
        float high = fair + inputs.Venue.Terms[0].IlliquidUp;
        VenueState.Double(inputs, state, asset, VenueDouble.LongMark) = model ? RolePrice.AtLog(inputs, asset, low) : mark;
        VenueState.Double(inputs, state, asset, VenueDouble.ShortMark) = model ? RolePrice.AtLog(inputs, asset, high) : mark;
    }

    /// <summary>Marks both sides of an asset at one price, USD.</summary>
    public static void SetBoth(in PathInputs inputs, in PathState state, int asset, double price)
    {
        if (Uses.Of(inputs, Mechanism.Illiquid))
        {
            VenueState.Double(inputs, state, asset, VenueDouble.LongMark) = price;
            VenueState.Double(inputs, state, asset, VenueDouble.ShortMark) = price;
        }
    }

    /// <summary>Whether one path has an illiquid asset: its accounts are then all looked at, since neither rows nor deadlines know haircuts.</summary>
    public static bool Any(in PathInputs inputs, in PathState state)
    {
        bool any = false;
        for (int asset = 0; Uses.Of(inputs, Mechanism.Illiquid) && asset < inputs.Run.Assets; asset++)
        {
            any |= IsIlliquid(inputs, state, asset);
        }

        return any;
    }

    /// <summary>Words of the lanes that have one.</summary>
    public static Bits Lanes(in PathInputs inputs, in PathState state)
    {
        Bits any = Ops.OfBits(0);
        for (int asset = 0; Uses.Of(inputs, Mechanism.Illiquid) && asset < inputs.Run.Assets; asset++)
        {
            Real share = VenueState.Load(inputs, state, asset, VenueFloat.DepthShare);
            any |= Ops.Flag(Ops.Over(Ops.Of(inputs.Venue.Assets[asset].IlliquidBelow), share), 1);
        }

        return any;
    }

    private static bool IsIlliquid(in PathInputs inputs, in PathState state, int asset) =>
        VenueState.Float(inputs, state, asset, VenueFloat.DepthShare) < inputs.Venue.Assets[asset].IlliquidBelow;
}
