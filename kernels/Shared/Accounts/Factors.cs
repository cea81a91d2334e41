namespace StressGpu.Kernels;

/// <summary>Marks of a round, and what the screen multiplies its weights with: relative changes of marks since the start.</summary>
internal static class Factors
{
    /// <summary>Brings the marks of one path in one role up to date; executed prices begin as the marks.</summary>
    public static void Refresh<TMark>(in PathInputs inputs, in PathState state, int role)
        where TMark : struct, IMark
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double move = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float log = LogMark<TMark>(inputs, state, role, asset);
            double moved = log - state.Double(shape.LastLog(role, asset));
            moved = moved < 0 ? -moved : moved;
            move = moved > move ? moved : move;
            state.Double(shape.LastLog(role, asset)) = log;
            double ratio = MoneyMath.Exp(log);
            double mark = Ops.Mul(inputs.StartPrice[asset], ratio);
            state.Double(shape.Mark(asset)) = mark;
            state.Double(shape.Executed(asset)) = mark;
            state.Double(shape.Flow(asset)) = 0;
            Set(state, shape, role, asset, (float)(ratio - 1.0));
            if (Uses.Of(inputs, Mechanism.MovingTriggers))
            {
                VenueFactors.Refresh(inputs, state, role, asset, ratio);
            }

            if (Uses.Of(inputs, Mechanism.Illiquid))
            {
                ModelMarks.Set(inputs, state, asset, mark);
            }
        }

        Deadline.Travel(state, shape, role, move);
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            state.Int(shape.Traded(quad)) = 0;
        }
    }

    /// <summary>log(M/M0) of an asset in one role.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogMark<TMark>(in PathInputs inputs, in PathState state, int role, int asset)
        where TMark : struct, IMark
    {
        AssetState own = AssetState.Of(state, asset);
        float fair = own.Float(AssetFloat.Fair);
        return role == 0
            ? default(TMark).OfOne(inputs, state, asset, fair, Watch.Traded(own))
            : default(TMark).ShadowOne(inputs, state, asset, fair);
    }

    /// <summary>Fair prices in USD, which hold for a whole cascade.</summary>
    public static void Fair(in PathInputs inputs, in PathState state)
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            AssetState own = AssetState.Of(state, asset);
            own.Double(AssetDouble.FairUsd) = RolePrice.AtLog(inputs, asset, own.Float(AssetFloat.Fair));
        }
    }

    /// <summary>Sets a factor and its parts over and under 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(in PathState state, AccountShape shape, int role, int factor, float change)
    {
        state.Float(shape.Factor(role, factor)) = change;
        state.Float(shape.Factor(role, shape.Factors + factor)) = change > 0 ? change : 0;
        state.Float(shape.Factor(role, 2 * shape.Factors + factor)) = change < 0 ? change : 0;
    }
}
