namespace StressGpu.Kernels;

/// <summary>
/// Until when a touched account need not be looked at. A role's travel is the sum, over all looks at the marks, of the largest
/// move of any log mark since the look before; so no mark has moved by more than the travel since. An account with room
/// s = B - R whose legs would lose at most g y once every mark has moved by a fraction of at most y cannot trigger before
/// y = s/g; and y at travel d is at most e^d - 1.
/// </summary>
internal static class Deadline
{
    /// <summary>More than all roundings of B and R, as a fraction of the sums of the sizes of their terms.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Adds the largest move of the log marks since the last look.</summary>
    public static void Travel(in PathState state, AccountShape shape, int role, double move) =>
        state.Double(shape.Travel(role)) += move;

    /// <summary>Whether a touched account has to be looked at now that prices have moved.</summary>
    [MethodImpl(Ops.Rare)]
    public static bool IsDue<TMark>(in PathInputs inputs, in PathState state, int role)
        where TMark : struct, IMark
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double move = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double moved = Factors.LogMark<TMark>(inputs, state, role, asset) - state.Double(shape.LastLog(role, asset));
            moved = moved < 0 ? -moved : moved;
            move = moved > move ? moved : move;
        }

        return !(state.Double(shape.Travel(role)) + move < state.Double(shape.NextDeadline(role)));
    }

    /// <summary>An account changes: it is looked at in the next round.</summary>
    public static void Reset(in PathState state, AccountShape shape, int role, int account)
    {
        state.Double(shape.Deadline(role, account)) = 0;
        state.Double(shape.NextDeadline(role)) = 0;
    }

    /// <summary>The travel before which an account that does not trigger now cannot trigger.</summary>
    [MethodImpl(Ops.Rare)]
    public static double Of(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value)
    {
        double travel = state.Double(inputs.Run.Shape.Accounts.Travel(at.Role));
        double steepness = 0;
        double rise = 0;
        double size = value.CashUsd < 0 ? -value.CashUsd : value.CashUsd;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Option)
            {
                // Time and volatility move it too.
                return travel;
            }

            double units = at.Units(inputs, state, leg);
            units = units < 0 ? -units : units;
            double price = state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset);
            double loss = Steepness(inputs, leg, units, price);
            double more = Uses.Of(inputs, Mechanism.AddOn) ? Rise(inputs, state, at, leg, Ops.Mul(units, price)) : 0;
            steepness += loss;
            size += loss + more + Fixed(inputs, leg, units);
            rise += more;
        }

        double room = Ops.Fma(-Rounding, size, value.Balance - value.Requirement - rise);
        return room > 0 ? travel + Distance(room, steepness) : travel;
    }

    /// <summary>
    /// A travel under log(1 + y), y = room over steepness but at most 1, by 2y/(2 + y) and with room for rounding.
    /// </summary>
    private static double Distance(double room, double steepness)
    {
        double y = room < steepness ? room / steepness : 1;
        double distance = Ops.Mul(1 - 1e-6, (y + y) / (2.0 + y)) - 1e-12;
        return distance > 0 ? distance : 0;
    }

    /// <summary>What a leg loses at most, and asks for at most more, for each fraction that its mark moves; USD.</summary>
    private static double Steepness(in PathInputs inputs, int leg, double units, double price)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        double usd = Ops.Mul(units, price);
        if (kind == LegKind.Linear)
        {
            int asset = inputs.Accounts.Legs[leg].Asset;
            double steepest = Maintenance.Steepest(inputs, asset);
            return Ops.Fma(Uses.Of(inputs, Mechanism.AddOn) ? steepest + AddOn.Most(inputs, asset) : steepest, usd, usd);
        }

        return kind == LegKind.UsdLoan ? 0 : kind == LegKind.Inverse ? usd / inputs.Accounts.Legs[leg].Terms : usd;
    }

    /// <summary>How much a perpetual's add-on can still grow, USD, at its value in units of the asset times the price.</summary>
    private static double Rise(in PathInputs inputs, in PathState state, AccountAt at, int leg, double usd)
    {
        int asset = inputs.Accounts.Legs[leg].Asset;
        int kind = inputs.Accounts.Legs[leg].Kind;
        double units = at.Units(inputs, state, leg);
        double notional = kind == LegKind.Linear ? usd : kind == LegKind.Inverse ? (units < 0 ? -units : units) : 0;
        return Ops.Mul(AddOn.Most(inputs, asset) - AddOn.Of(inputs, state, at.Role, asset), notional);
    }

    /// <summary>Size of the part of a leg's value and margin that moves with no mark, USD.</summary>
    private static double Fixed(in PathInputs inputs, int leg, double units)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        return kind == LegKind.Linear ? Ops.Mul(units, inputs.Accounts.Legs[leg].Terms)
            : kind == LegKind.Inverse ? units + units
            : kind == LegKind.UsdLoan ? units : 0;
    }
}
