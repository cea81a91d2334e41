namespace StressGpu.Kernels;

/// <summary>Since when touched accounts have been liquidatable without a break: bots' latency and growing fees look at it.</summary>
internal static class AccountWaits
{
    private const int No = -1;

    /// <summary>Touched by funding, before it has ever triggered.</summary>
    private const int Unseen = -2;

    /// <summary>A touched account does not wait.</summary>
    public static void Start(in PathInputs inputs, in PathState state, int role, int account) => Set(inputs, state, role, account, No);

    /// <summary>Its debt is to be noted when it first triggers.</summary>
    public static void MarkUnseen(in PathInputs inputs, in PathState state, int role, int account) => Set(inputs, state, role, account, Unseen);

    /// <summary>It triggers: what comes about within a cascade counts from the next row on.</summary>
    public static void Trigger(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, AccountLook look)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        if (shape.Accounts == 0)
        {
            return;
        }

        if (state.Int(shape.LiquidatableSince(at.Role, at.Account)) == Unseen)
        {
            LendingPlan.NoteDebt(inputs, state, at, value);
        }

        if (state.Int(shape.LiquidatableSince(at.Role, at.Account)) < 0)
        {
            state.Int(shape.LiquidatableSince(at.Role, at.Account)) = look.Number == 0 ? look.Row : look.Row + 1;
        }
    }

    /// <summary>It does not trigger; true where it has to be looked at again at the next row, whose first look decides.</summary>
    public static bool Recovers(in PathInputs inputs, in PathState state, AccountLook look, int account)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        if (shape.Accounts == 0 || state.Int(shape.LiquidatableSince(look.Role, account)) < 0)
        {
            return false;
        }

        if (look.Number > 0)
        {
            return true;
        }

        state.Int(shape.LiquidatableSince(look.Role, account)) = No;
        return false;
    }

    /// <summary>Whether an account has been liquidatable for as long as bots need.</summary>
    public static bool IsReady(in PathInputs inputs, in PathState state, AccountAt at, int row)
    {
        int rows = inputs.Venue.Terms[0].LatencyRows;
        return rows == 0 || row - state.Int(inputs.Run.Shape.Venue.LiquidatableSince(at.Role, at.Account)) >= rows;
    }

    /// <summary>Rows that an account has been liquidatable for; 0 where nobody waits.</summary>
    public static int Age(in PathInputs inputs, in PathState state, AccountAt at, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        int since = shape.Accounts > 0 ? state.Int(shape.LiquidatableSince(at.Role, at.Account)) : No;
        bool waits = Uses.Of(inputs, Mechanism.Bots) && at.Role == 0 && since >= 0 && since < row;
        return waits ? row - since : 0;
    }

    private static void Set(in PathInputs inputs, in PathState state, int role, int account, int since)
    {
        if (inputs.Run.Shape.Venue.Accounts > 0)
        {
            state.Int(inputs.Run.Shape.Venue.LiquidatableSince(role, account)) = since;
        }
    }
}
