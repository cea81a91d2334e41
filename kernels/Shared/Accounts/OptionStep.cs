namespace StressGpu.Kernels;

/// <summary>What happens to options in a step: surfaces move, barriers are touched, series expire.</summary>
internal static class OptionStep
{
    private const uint FirstNoiseBlock = 64;
    private const uint FirstBarrierBlock = 96;

    /// <summary>A time to expiry under this, years, is none: a hundredth of a second.</summary>
    private const double Moment = 3e-10;

    /// <summary>Moves surfaces over a step and ends what ends in it; row is the step's end.</summary>
    public static void Advance(in PathInputs inputs, in PathState state, in PathId path, int row)
    {
        PathId own = path;
        AdvanceAll(Ops.Own(inputs), Ops.Own(state), own, row);
    }

    [MethodImpl(Ops.Rare)]
    private static void AdvanceAll(in PathInputs inputs, in PathState state, in PathId path, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int surface = 0; surface < shape.Surfaces; surface++)
        {
            if (inputs.Accounts.Surfaces[surface].NoiseScale > 0)
            {
                MoveNoise(inputs, state, path, row, surface);
            }
        }

        for (int lane = 0; lane < Ops.Width; lane++)
        {
            PathState one = state.Lane(lane);
            for (int series = 0; series < shape.Series; series++)
            {
                if (one.Int(shape.HasEnded(series)) == 0)
                {
                    End(inputs, one, series, row);
                }
            }

            for (int surface = 0; surface < shape.Surfaces; surface++)
            {
                one.Float(shape.FairBefore(surface)) = one.Float(inputs.Accounts.SurfaceAsset[surface], AssetFloat.Fair);
            }
        }
    }

    /// <summary>Traded prices at the end of a step, for the dealers' next hedge.</summary>
    public static void Remember(in PathInputs inputs, in PathState state) => RememberAll(Ops.Own(inputs), Ops.Own(state));

    [MethodImpl(Ops.Rare)]
    private static void RememberAll(in PathInputs inputs, in PathState state)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int surface = 0; surface < shape.Surfaces; surface++)
        {
            state.Float(shape.TradedBefore(surface)) = Watch.Traded(AssetState.Of(state, inputs.Accounts.SurfaceAsset[surface]));
        }
    }

    private static void MoveNoise(in PathInputs inputs, in PathState state, in PathId path, int row, int surface)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        Normals.Draw(path, inputs.Run, (uint)(row - 1), FirstNoiseBlock + (uint)(surface >> 2), out Quad drawn);
        int place = surface & 3;
        Real normal = place == 0 ? drawn.A0 : place == 1 ? drawn.A1 : place == 2 ? drawn.A2 : drawn.A3;
        Real noise = Ops.Load(state, shape.Noise(surface));
        Ops.Store(state, shape.Noise(surface), Surface.NextNoise(inputs.Accounts.Surfaces[surface], noise, normal));
    }

    private static void End(in PathInputs inputs, in PathState state, int series, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        OptionSeries terms = inputs.Accounts.Series[series];
        bool isOut = OptionPayoff.HasBarrier(terms.Kind) && Touched(inputs, state, series, row);
        if (isOut || !(terms.ExpiryYears - Ops.Mul(row, inputs.Run.StepYears) > Moment))
        {
            double fair = RolePrice.Usd(inputs, state, 1, terms.Underlying);
            double payoff = AlivePayoff.Of(terms).Value(fair, 0);
            state.Double(shape.Ended(series)) = isOut ? 0 : payoff;
            state.Int(shape.HasEnded(series)) = 1;
        }
    }

    private static bool Touched(in PathInputs inputs, in PathState state, int series, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        OptionSeries terms = inputs.Accounts.Series[series];
        SeriesEntry entry = inputs.Accounts.SeriesEntries[series];
        double barrier = MoneyMath.Log(terms.BarrierUsd / inputs.StartPrice[terms.Underlying]);
        double before = barrier - state.Float(shape.FairBefore(terms.Surface));
        double after = barrier - state.Float(terms.Underlying, AssetFloat.Fair);
        bool up = OptionPayoff.IsUpAndOut(terms.Kind);
        double chance = Barrier.BridgeTouch(up ? before : -before, up ? after : -after, entry.StepVariance);
        uint word = PhiloxOne.Word(
            inputs.Run, (uint)state.Int(shape.PathLow), (uint)state.Int(shape.PathHigh), (uint)(row - 1), FirstBarrierBlock + (uint)entry.BarrierNumber);
        double uniform = Ops.Mul((int)(word >> 1) + 0.5, 1.0 / 2147483648.0);
        return uniform < chance;
    }
}
