namespace StressGpu.Kernels;

/// <summary>Finds the accounts that trigger at a round's marks and has their liquidation planned.</summary>
internal static class AccountSearch
{
    /// <summary>
    /// Plans the liquidation of every account that triggers at the round's marks, the touched ones in the order of touching,
    /// then the others in the order of the screen; their flow is left in the state.
    /// </summary>
    public static void Find<TImpact, TVenue>(in PathInputs inputs, in PathState state, AccountLook look)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        state.Int(shape.Swept) = 0;
        bool illiquid = false;
        if (default(TVenue).Moves)
        {
            AccountBots.Open(inputs, state, look.Role);
            illiquid = ModelMarks.Any(inputs, state);
            look.Undated = illiquid ? 1 : 0;
        }

        FindTouched<TImpact, TVenue>(inputs, state, look);
        bool everybody = illiquid || Screen.Everybody(inputs, state, look.Role);
        for (int group = 0; group < shape.Groups; group++)
        {
            uint blocks = Screen.Blocks(inputs, state, look.Role, group, everybody);
            while (blocks != 0)
            {
                int block = inputs.Accounts.Groups[group].First + Ops.LowestBit(blocks);
                blocks = Ops.WithoutLowestBit(blocks);
                FindInBlock<TImpact, TVenue>(inputs, state, look, block, everybody);
            }
        }
    }

    private static void FindTouched<TImpact, TVenue>(in PathInputs inputs, in PathState state, AccountLook look)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double travel = state.Double(shape.Travel(look.Role));
        if (look.Undated == 0 && travel < state.Double(shape.NextDeadline(look.Role)))
        {
            return;
        }

        double next = double.PositiveInfinity;
        int touched = state.Int(shape.Touched(look.Role));
        for (int place = 0; place < touched; place++)
        {
            int account = state.Int(shape.TouchedAccount(look.Role, place));
            double deadline = state.Double(shape.Deadline(look.Role, account));
            if (look.Undated != 0 || !(travel < deadline))
            {
                deadline = LookAt<TImpact, TVenue>(inputs, state, look, account);
                state.Double(shape.Deadline(look.Role, account)) = deadline;
            }

            next = deadline < next ? deadline : next;
        }

        state.Double(shape.NextDeadline(look.Role)) = next;
    }

    /// <summary>Plans a touched account's liquidation where it triggers; returns the travel at which it is to be looked at again.</summary>
    private static double LookAt<TImpact, TVenue>(in PathInputs inputs, in PathState state, AccountLook look, int account)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int status = state.Int(shape.Status(look.Role, account));
        if (status == AccountStatus.Closed)
        {
            return double.PositiveInfinity;
        }

        if (look.Row < state.Int(shape.Ready(look.Role, account)) && status != AccountStatus.WindingUp)
        {
            return 0;
        }

        AccountAt at = AccountAt.Of(look.Role, account, 1, shape.Mark(0));
        AccountValue value = AccountValue.Of(inputs, state, at);
        if (value.Triggers || status == AccountStatus.WindingUp)
        {
            Take<TImpact, TVenue>(inputs, state, at, value, look);
            return 0;
        }

        if (default(TVenue).Moves && (AccountWaits.Recovers(inputs, state, look, account) || look.Undated != 0))
        {
            return 0;
        }

        return Deadline.Of(inputs, state, at, value);
    }

    [MethodImpl(Ops.Rare)]
    private static void FindInBlock<TImpact, TVenue>(
        in PathInputs inputs, in PathState state, AccountLook look, int block, bool everybody)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        uint rows = Screen.RowsOf(inputs, state, look.Role, block, everybody);
        while (rows != 0)
        {
            int account = inputs.Accounts.RowAccount[Screen.Rows * block + Ops.LowestBit(rows)];
            rows = Ops.WithoutLowestBit(rows);
            if (account < 0)
            {
                continue;
            }

            AccountAt at = AccountAt.Of(look.Role, account, 0, shape.Mark(0));
            AccountValue value = AccountValue.Of(inputs, state, at);
            if (value.Triggers)
            {
                rows &= ~inputs.Accounts.Accounts[account].Rows;
                AccountState.Touch(inputs, state, look.Role, account);
                at.Touched = 1;
                LendingPlan.NoteDebt(inputs, state, at, value);
                Take<TImpact, TVenue>(inputs, state, at, value, look);
            }
        }
    }

    /// <summary>Has a touched account's liquidation planned.</summary>
    private static void Take<TImpact, TVenue>(
        in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, AccountLook look)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        if (default(TVenue).Moves)
        {
            AccountWaits.Trigger(inputs, state, at, value, look);
        }

        AccountOrder.Plan<TImpact, TVenue>(inputs, state, at, value, look.Row);
    }
}
