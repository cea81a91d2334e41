namespace StressGpu.Kernels;

/// <summary>
/// Which paths need their accounts looked at when a step ends: all lanes are screened at once, with prices in floats. In the
/// others nobody can trigger, and nothing else happens to accounts.
/// </summary>
internal static class StepScreen
{
    /// <summary>Adds the lanes in which an account may trigger, of either role, to those in which a ladder does.</summary>
    public static uint Lanes<TMark>(in PathInputs inputs, in PathState state, uint lanes)
        where TMark : struct, IMark => Look<TMark>(Ops.Own(inputs), Ops.Own(state), lanes);

    [MethodImpl(Ops.Rare)]
    private static uint Look<TMark>(in PathInputs inputs, in PathState state, uint lanes)
        where TMark : struct, IMark
    {
        // A vault or dealers trade in every step, and series end in the cascade's first round.
        if (inputs.Run.VaultShare > 0 || inputs.Run.Shape.Accounts.Series > 0)
        {
            return Ops.AllLanes;
        }

        Bits apart = Refresh<TMark>(inputs, state, 0, ref lanes) | Refresh<TMark>(inputs, state, 1, ref lanes);
        uint different = Ops.Lanes(apart);
        if (Uses.Of(inputs, Mechanism.MovingTriggers | Mechanism.Illiquid))
        {
            different = Ops.AllLanes;
            lanes |= Ops.Lanes(ModelMarks.Lanes(inputs, state));
        }

        lanes |= Touched<TMark>(inputs, state, Ops.AllLanes & ~lanes, ref different);
        lanes |= Untouched(inputs, state, 0, Ops.AllLanes & ~lanes);
        return lanes | Untouched(inputs, state, 1, Ops.AllLanes & ~lanes & different);
    }

    /// <summary>Writes a role's factors of all lanes; adds lanes whose prices are too far; returns words of lanes whose mark is not the fair price.</summary>
    private static Bits Refresh<TMark>(in PathInputs inputs, in PathState state, int role, ref uint lanes)
        where TMark : struct, IMark
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        Bits far = Ops.OfBits(0);
        Bits apart = Ops.OfBits(0);
        Real none = Ops.Of(0f);
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            Real log = role == 0
                ? default(TMark).Of(inputs, state, asset, fair, Watch.Price(state, asset))
                : default(TMark).Shadow(inputs, state, asset, fair);
            Real ratio = RealMath.Exp(log);
            Real change = ratio - Ops.Of(1f);
            Ops.Store(state, shape.Factor(role, asset), change);
            Ops.Store(state, shape.Factor(role, shape.Factors + asset), Ops.Max(change, none));
            Ops.Store(state, shape.Factor(role, 2 * shape.Factors + asset), Ops.Min(change, none));
            far |= Ops.Flag(Ops.Over(change, Ops.Of(Screen.FactorLimit)), 1);
            apart |= Ops.Flag(Ops.Outside(log, fair, fair), 1);
            if (Uses.Of(inputs, Mechanism.MovingTriggers))
            {
                far |= VenueFactors.RefreshAll(inputs, state, role, asset, ratio);
            }
        }

        lanes |= Ops.Lanes(far);
        return apart;
    }

    /// <summary>
    /// Of some lanes those with a touched account that has to be looked at; a lane with any at all has a shadow of its own.
    /// </summary>
    private static uint Touched<TMark>(in PathInputs inputs, in PathState state, uint among, ref uint different)
        where TMark : struct, IMark
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        uint found = 0;
        while (among != 0)
        {
            int lane = Ops.Lowest(among);
            among = Ops.WithoutLowest(among);
            PathState one = state.Lane(lane);
            int traded = one.Int(shape.Touched(0));
            int shadow = one.Int(shape.Touched(1));
            if (traded + shadow > 0)
            {
                different |= 1u << lane;
                bool due = (traded > 0 && Deadline.IsDue<TMark>(inputs, one, 0))
                    || (shadow > 0 && Deadline.IsDue<TMark>(inputs, one, 1));
                found |= due ? 1u << lane : 0;
            }
        }

        return found;
    }

    /// <summary>Of some lanes those in which an untouched account may trigger.</summary>
    private static uint Untouched(in PathInputs inputs, in PathState state, int role, uint among)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        uint found = 0;
        for (int group = 0; group < shape.Groups && among != 0; group++)
        {
            Ops.BelowInLanes(inputs, state, inputs.Accounts.Groups[group], role);
            uint left = among;
            while (left != 0)
            {
                int lane = Ops.Lowest(left);
                left = Ops.WithoutLowest(left);
                PathState one = state.Lane(lane);
                uint blocks = (uint)one.Int(shape.Below) & Screen.BlocksThere(inputs, group);
                found |= blocks != 0 && HasRow(inputs, one, role, group, blocks) ? 1u << lane : 0;
            }

            among &= ~found;
        }

        return found;
    }

    private static bool HasRow(in PathInputs inputs, in PathState state, int role, int group, uint blocks)
    {
        uint rows = 0;
        while (blocks != 0 && rows == 0)
        {
            int block = inputs.Accounts.Groups[group].First + Ops.LowestBit(blocks);
            blocks = Ops.WithoutLowestBit(blocks);
            rows = Screen.RowsOf(inputs, state, role, block, false);
        }

        return rows != 0;
    }
}
