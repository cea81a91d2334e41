namespace StressGpu.Kernels;

/// <summary>Liquidator bots: who acts, and how far (decision 0011).</summary>
internal static class Bots
{
    private const int Halvings = 30;

    /// <summary>Opens a step's account with an asset: capacity, and the mark that slippage is measured from.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Open(in PathInputs inputs, in PathState state, int asset, float mark, int row)
    {
        int last = state.Int(inputs.Run.Shape.Venue.CapacityRow(asset));
        if (last == row)
        {
            return;
        }

        double step = inputs.Venue.Terms[0].CapacityUsd;
        double left = VenueState.Double(inputs, state, asset, VenueDouble.Capacity);
        left = last < 0 ? step : Ops.Fma(step, row - last, left);
        VenueState.Double(inputs, state, asset, VenueDouble.Capacity) = left < step ? left : step;
        VenueState.Double(inputs, state, asset, VenueDouble.FirstMark) = RolePrice.AtLog(inputs, asset, mark);
        state.Int(inputs.Run.Shape.Venue.CapacityRow(asset)) = row;
    }

    /// <summary>Takes back from listed ladders what bots leave: what has not triggered for long enough, exceeds their capacity or does not pay.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Swept Limit<TImpact>(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int row)
        where TImpact : struct, IImpact
    {
        Wait(inputs, state, at, swept, row);
        swept = MovingSweep.Sum(inputs, state, at, swept);
        if (swept.Quantity > 0)
        {
            double price = Execution.Quote<TImpact>(inputs, state, at.Asset, row, 0);
            double most = VenueState.Double(inputs, state, at.Asset, VenueDouble.Capacity) / price;
            Cut<TImpact>(inputs, state, at, swept, row, most);
            swept = MovingSweep.Sum(inputs, state, at, swept);
            VenueState.Double(inputs, state, at.Asset, VenueDouble.Capacity) -= Ops.Mul(swept.Quantity, price);
        }

        return swept;
    }

    /// <summary>Leaves what has not been liquidatable at each of the last rows.</summary>
    [MethodImpl(Ops.Boundary)]
    private static void Wait(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int row)
    {
        StateShape shape = inputs.Run.Shape;
        int rows = inputs.Venue.Terms[0].LatencyRows;
        if (rows == 0)
        {
            return;
        }

        float best = at.Side == 0 ? float.NegativeInfinity : float.PositiveInfinity;
        for (int ago = 0; ago < shape.Venue.LatencyRows; ago++)
        {
            float mark = state.Float(shape.Venue.LatencyRing(at.Asset, ago));
            best = at.Side == 0 ? Ops.Larger(best, mark) : -Ops.Larger(-best, -mark);
        }

        LadderMark marks = LadderMark.Of(inputs, state, at, best);
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            float signed = marks.Signed(inputs.Venue.Ladders[ladder].Rate);
            int ready = signed < inputs.Triggers[from] ? LadderSweep.Search(inputs, ladder, from, signed) : from;
            MovingSweep.PointTo(inputs, state, at.Role, ladder, ready < to ? ready : to);
        }
    }

    /// <summary>Units of a side that pay at a ladder's incentive, of those that are listed.</summary>
    [MethodImpl(Ops.Boundary)]
    private static double Paying<TImpact>(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int ladder, int row)
        where TImpact : struct, IImpact
    {
        double first = VenueState.Double(inputs, state, at.Asset, VenueDouble.FirstMark);
        double fee = FeeSchedule.Rate(inputs, state, at, ladder, row);
        double most = Ops.Fma(fee, 1.0 - inputs.Run.FeeShareToFund, -inputs.Venue.Terms[0].BotCost);
        most -= Ops.Mul(GasUsd(inputs, state, at.Asset), swept.Orders) / Ops.Mul(swept.Quantity, first);
        if (Slippage<TImpact>(inputs, state, at, swept.Quantity, row) < most)
        {
            return swept.Quantity;
        }

        double low = 0, high = swept.Quantity;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = Ops.Mul(0.5, low + high);
            bool pays = Slippage<TImpact>(inputs, state, at, middle, row) < most;
            low = pays ? middle : low;
            high = pays ? high : middle;
        }

        return low;
    }

    /// <summary>Gas of one liquidation, USD.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double GasUsd(in PathInputs inputs, in PathState state, int asset)
    {
        double over = Ops.NotNegative(RealisedVariance.StressOne(inputs, state, asset) - 1.0);
        double times = Ops.Fma(inputs.Venue.Terms[0].GasSlope, over, 1.0);
        times = times < inputs.Venue.Terms[0].GasMost ? times : inputs.Venue.Terms[0].GasMost;
        return Ops.Mul(inputs.Venue.Terms[0].GasUsd, times);
    }

    /// <summary>What executing units costs against the mark of the step's first look, fraction.</summary>
    [MethodImpl(Ops.Boundary)]
    private static double Slippage<TImpact>(in PathInputs inputs, in PathState state, SideOf at, double units, int row)
        where TImpact : struct, IImpact
    {
        double net = at.Side == 0 ? -units : units;
        double price = Execution.Quote<TImpact>(inputs, state, at.Asset, row, net);
        double ratio = price / VenueState.Double(inputs, state, at.Asset, VenueDouble.FirstMark);
        return at.Side == 0 ? 1.0 - ratio : ratio - 1.0;
    }

    /// <summary>Keeps whole rungs, ladder by ladder, until they reach some units or what pays.</summary>
    [MethodImpl(Ops.Boundary)]
    private static void Cut<TImpact>(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int row, double most)
        where TImpact : struct, IImpact
    {
        StateShape shape = inputs.Run.Shape;
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        double taken = 0, pays = 0;
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            if (place == swept.First || Uses.Of(inputs, Mechanism.TieredFees))
            {
                pays = Paying<TImpact>(inputs, state, at, swept, ladder, row);
                pays = pays < most ? pays : most;
            }

            int rung = from;
            if (to > from && taken < pays)
            {
                rung = FirstReaching(inputs, from, to, (pays - taken) / open);
                taken = Ops.Fma(open, inputs.Rungs[rung].QuantityBefore - inputs.Rungs[from].QuantityBefore, taken);
            }

            MovingSweep.PointTo(inputs, state, at.Role, ladder, rung);
        }
    }

    /// <summary>The first rung after <paramref name="from"/> up to which the quantity reaches some units; at most <paramref name="to"/>.</summary>
    [MethodImpl(Ops.Boundary)]
    public static int FirstReaching(in PathInputs inputs, int from, int to, double units)
    {
        double bound = inputs.Rungs[from].QuantityBefore + units;
        int low = from, high = to;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool reaches = !(inputs.Rungs[middle].QuantityBefore < bound);
            high = reaches ? middle : high;
            low = reaches ? low : middle;
        }

        return high;
    }
}
