namespace StressGpu.Kernels;

/// <summary>From a sweep's net quantity to its executed price X and the displacement that it leaves.</summary>
internal static class Execution
{
    /// <summary>
    /// Bound of each displacement and of a sweep's shift, in log price. Buying is worth more the higher it pushes the price,
    /// so a squeeze of shorts that are large against depth has no end of its own; at a 22,000-fold price it is given one.
    /// </summary>
    public const double LogLimit = 10;

    /// <summary>
    /// Executes a net quantity (bought positive) of an asset at the traded price: returns X (USD per unit) and moves the
    /// permanent and temporary displacement. A net of 0 trades at the price as it is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sweep<TImpact>(in PathInputs inputs, in PathState state, AssetState own, int asset, int row, double net)
        where TImpact : struct, IImpact
    {
        double before = Before<TImpact>(inputs, own, row, out double flow);
        if (net == 0)
        {
            return before;
        }

        double change = Ops.Mul(Ops.Mul(net, before), Depth.Inverse(inputs, state, asset));
        return Ops.Mul(before, MoneyMath.ExpSmall(Move<TImpact>(inputs, own, row, flow, change)));
    }

    /// <summary>Executes USD (bought positive) that trade elsewhere in the step; returns the sweep's mean shift of log price.</summary>
    public static double Push<TImpact>(in PathInputs inputs, in PathState state, AssetState own, int asset, int row, double usd)
        where TImpact : struct, IImpact
    {
        _ = Before<TImpact>(inputs, own, row, out double flow);
        return Move<TImpact>(inputs, own, row, flow, Ops.Mul(usd, Depth.Inverse(inputs, state, asset)));
    }

    /// <summary>X of a net quantity, USD per unit, if it were executed.</summary>
    public static double Quote<TImpact>(in PathInputs inputs, in PathState state, int asset, int row, double net)
        where TImpact : struct, IImpact
    {
        AssetState own = AssetState.Of(state, asset);
        double before = Before<TImpact>(inputs, own, row, out double flow);
        double change = Ops.Mul(Ops.Mul(net, before), Depth.Inverse(inputs, state, asset));
        return change == 0 ? before : Ops.Mul(before, MoneyMath.ExpSmall(Shift<TImpact>(inputs, flow, change)));
    }

    /// <summary>The traded price before a sweep, USD, and the scaled flow, decayed to this row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Before<TImpact>(in PathInputs inputs, AssetState own, int row, out double flow)
        where TImpact : struct, IImpact
    {
        int steps = row - own.FlowStep;
        flow = Ops.Mul(own.Double(AssetDouble.Flow), inputs.FlowDecay[steps]);
        double temporary = Ops.Mul(1.0 - inputs.Run.PermanentShare, default(TImpact).Displacement(flow, inputs.Run.ImpactExponent));
        return Ops.Mul(own.Double(AssetDouble.FairUsd), MoneyMath.ExpSmall(own.Double(AssetDouble.Permanent) + temporary));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Shift<TImpact>(in PathInputs inputs, double flow, double change)
        where TImpact : struct, IImpact
    {
        double share = inputs.Run.PermanentShare;
        double average = Ops.Mul(1.0 - share, default(TImpact).SweepAverage(flow, change, inputs.Run.ImpactExponent));
        return Limited(Ops.Fma(Ops.Mul(share, 0.005), change, average), LogLimit);
    }

    /// <summary>Moves both displacements by a scaled change of flow; returns the mean shift over it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Move<TImpact>(in PathInputs inputs, AssetState own, int row, double flow, double change)
        where TImpact : struct, IImpact
    {
        double share = inputs.Run.PermanentShare;
        double shift = Shift<TImpact>(inputs, flow, change);
        double permanent = Limited(Ops.Fma(Ops.Mul(share, 0.01), change, own.Double(AssetDouble.Permanent)), LogLimit);
        flow = Limited(flow + change, inputs.Run.FlowLimit);
        double temporary = Ops.Mul(1.0 - share, default(TImpact).Displacement(flow, inputs.Run.ImpactExponent));
        own.Double(AssetDouble.Flow) = flow;
        own.FlowStep = row;
        own.Double(AssetDouble.Permanent) = permanent;
        own.Float(AssetFloat.Permanent) = (float)permanent;
        own.Float(AssetFloat.Temporary) = (float)temporary;
        return shift;
    }

    /// <summary>A number within +- a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Limited(double value, double limit)
    {
        value = value < limit ? value : limit;
        return value > -limit ? value : -limit;
    }
}
