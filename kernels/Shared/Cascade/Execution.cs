namespace StressGpu.Kernels;

/// <summary>From a sweep's net quantity to its executed price X and the displacement that it leaves.</summary>
internal static class Execution
{
    /// <summary>
    /// Executes a net quantity (bought positive) of an asset at the traded price: returns X (USD per unit) and moves the
    /// permanent and temporary displacement. A net of 0 trades at the price as it is.
    /// </summary>
    public static double Sweep<TImpact>(
        in PathInputs inputs, in PathState state, int lane, int asset, int row, double net, double fairUsd)
        where TImpact : struct, IImpact
    {
        StateShape shape = inputs.Run.Shape;
        double share = inputs.Run.PermanentShare;
        double beta = inputs.Run.ImpactExponent;
        int flowAt = Ops.At(state, shape.Flow(asset)) + lane;
        int stepAt = Ops.At(state, shape.FlowStep(asset)) + lane;
        int permanentAt = Ops.At(state, shape.PermanentExact(asset)) + lane;
        double flow = Ops.Mul(state.Doubles[flowAt], inputs.FlowDecay[row - state.Ints[stepAt]]);
        double permanent = state.Doubles[permanentAt];
        double temporary = Ops.Mul(1.0 - share, default(TImpact).Displacement(flow, beta));
        double before = Ops.Mul(fairUsd, MoneyMath.ExpSmall(permanent + temporary));
        if (net == 0)
        {
            return before;
        }

        double change = Ops.Mul(net, before) / inputs.Depth[asset];
        double average = Ops.Mul(1.0 - share, default(TImpact).SweepAverage(flow, change, beta));
        double shift = Ops.Fma(Ops.Mul(share, 0.005), change, average);
        permanent = Ops.Fma(Ops.Mul(share, 0.01), change, permanent);
        flow += change;
        temporary = Ops.Mul(1.0 - share, default(TImpact).Displacement(flow, beta));
        state.Doubles[flowAt] = flow;
        state.Ints[stepAt] = row;
        state.Doubles[permanentAt] = permanent;
        state.Floats[Ops.At(state, shape.Permanent(asset)) + lane] = (float)permanent;
        state.Floats[Ops.At(state, shape.Temporary(asset)) + lane] = (float)temporary;
        return Ops.Mul(before, MoneyMath.ExpSmall(shift));
    }
}
