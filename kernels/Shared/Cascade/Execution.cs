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
    public static double Sweep<TImpact>(in PathInputs inputs, AssetState own, int asset, int row, double net)
        where TImpact : struct, IImpact
    {
        double share = inputs.Run.PermanentShare;
        double beta = inputs.Run.ImpactExponent;
        int steps = row - own.FlowStep;
        double flow = Ops.Mul(own.Double(AssetDouble.Flow), inputs.FlowDecay[steps]);
        double permanent = own.Double(AssetDouble.Permanent);
        double temporary = Ops.Mul(1.0 - share, default(TImpact).Displacement(flow, beta));
        double before = Ops.Mul(own.Double(AssetDouble.FairUsd), MoneyMath.ExpSmall(permanent + temporary));
        if (net == 0)
        {
            return before;
        }

        double change = Ops.Mul(Ops.Mul(net, before), inputs.InverseDepth[asset]);
        double average = Ops.Mul(1.0 - share, default(TImpact).SweepAverage(flow, change, beta));
        double shift = Limited(Ops.Fma(Ops.Mul(share, 0.005), change, average), LogLimit);
        permanent = Limited(Ops.Fma(Ops.Mul(share, 0.01), change, permanent), LogLimit);
        flow = Limited(flow + change, inputs.Run.FlowLimit);
        temporary = Ops.Mul(1.0 - share, default(TImpact).Displacement(flow, beta));
        own.Double(AssetDouble.Flow) = flow;
        own.FlowStep = row;
        own.Double(AssetDouble.Permanent) = permanent;
        own.Float(AssetFloat.Permanent) = (float)permanent;
        own.Float(AssetFloat.Temporary) = (float)temporary;
        return Ops.Mul(before, MoneyMath.ExpSmall(shift));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Limited(double value, double limit)
    {
        value = value < limit ? value : limit;
        return value > -limit ? value : -limit;
    }
}
