namespace StressGpu.Kernels;

/// <summary>The accounts' part of a market-wide round: who triggers, what is traded, what it comes to.</summary>
internal static class AccountRound
{
    /// <summary>Marks accounts, finds what triggers and, in a cascade's first round, works out fair prices.</summary>
    public static void Open<TMark>(in PathInputs inputs, in PathState state, int role, in Round round)
        where TMark : struct, IMark => MarkAndFind<TMark>(Ops.Own(inputs), Ops.Own(state), role, round.Row, round.Number);

    [MethodImpl(Ops.Rare)]
    private static void MarkAndFind<TMark>(in PathInputs inputs, in PathState state, int role, int row, int number)
        where TMark : struct, IMark
    {
        if (number == 0)
        {
            Factors.Fair(inputs, state);
        }

        Factors.Refresh<TMark>(inputs, state, role);
        if (inputs.Run.Shape.Accounts.Series > 0)
        {
            RefreshOptions(inputs, state, role, row, number);
            GridMargin.Refresh(inputs, state);
        }

        Find(inputs, state, role, row);
    }

    /// <summary>
    /// Marks of options: at a step's end they were worked out for all paths at once, but for series that have ended; once prices
    /// have moved within the step, for this path.
    /// </summary>
    private static void RefreshOptions(in PathInputs inputs, in PathState state, int role, int row, int number)
    {
        if (number > 0 || row == 0 || OptionFactors.NeedsOwn(inputs))
        {
            OptionFactors.RefreshOne(inputs, state, role);
        }
        else
        {
            OptionFactors.RefreshEnded(inputs, state, role);
        }
    }

    /// <summary>
    /// Plans the liquidation of every account that triggers at the round's marks, the touched ones in the order of touching,
    /// then the others in the order of the screen; their flow is left in the state.
    /// </summary>
    private static void Find(in PathInputs inputs, in PathState state, int role, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        state.Int(shape.Swept) = 0;
        FindTouched(inputs, state, role, row);
        bool everybody = Screen.Everybody(inputs, state, role);
        for (int group = 0; group < shape.Groups; group++)
        {
            uint blocks = Screen.Blocks(inputs, state, role, group, everybody);
            while (blocks != 0)
            {
                int block = inputs.Accounts.Groups[group].First + Ops.LowestBit(blocks);
                blocks = Ops.WithoutLowestBit(blocks);
                FindInBlock(inputs, state, role, row, block, everybody);
            }
        }
    }

    /// <summary>Settles what <see cref="Find"/> planned at the executed prices.</summary>
    public static void Settle<TTrace>(in PathInputs inputs, in PathState state, int role, ref Round round, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Round own = round;
        TTrace seen = trace;
        SettleSwept(Ops.Own(inputs), Ops.Own(state), role, ref own, ref seen);
        round = own;
        trace = seen;
    }

    [MethodImpl(Ops.Rare)]
    private static void SettleSwept<TTrace>(in PathInputs inputs, in PathState state, int role, ref Round round, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int swept = state.Int(shape.Swept);
        for (int place = 0; place < swept; place++)
        {
            int account = state.Int(shape.SweptAccount(place));
            AccountAt at = AccountAt.Of(role, account, 1, shape.Executed(0));
            int status = state.Int(shape.Status(role, account));
            if (status == AccountStatus.TakenOver)
            {
                BackstopVault.TakeOver(inputs, state, at, ref round);
            }
            else
            {
                AccountSettlement.Run(inputs, state, at, status == AccountStatus.Called, ref round, ref trace);
            }
        }
    }

    private static void FindTouched(in PathInputs inputs, in PathState state, int role, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double travel = state.Double(shape.Travel(role));
        if (travel < state.Double(shape.NextDeadline(role)))
        {
            return;
        }

        double next = double.PositiveInfinity;
        int touched = state.Int(shape.Touched(role));
        for (int place = 0; place < touched; place++)
        {
            int account = state.Int(shape.TouchedAccount(role, place));
            double deadline = state.Double(shape.Deadline(role, account));
            if (!(travel < deadline))
            {
                deadline = LookAt(inputs, state, role, account, row);
                state.Double(shape.Deadline(role, account)) = deadline;
            }

            next = deadline < next ? deadline : next;
        }

        state.Double(shape.NextDeadline(role)) = next;
    }

    /// <summary>Plans a touched account's liquidation where it triggers; returns the travel at which it is to be looked at again.</summary>
    private static double LookAt(in PathInputs inputs, in PathState state, int role, int account, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int status = state.Int(shape.Status(role, account));
        if (status == AccountStatus.Closed)
        {
            return double.PositiveInfinity;
        }

        if (row < state.Int(shape.Ready(role, account)) && status != AccountStatus.WindingUp)
        {
            return 0;
        }

        AccountAt at = AccountAt.Of(role, account, 1, shape.Mark(0));
        AccountValue value = AccountValue.Of(inputs, state, at);
        if (value.Triggers || status == AccountStatus.WindingUp)
        {
            Plan(inputs, state, at, value, row);
            return 0;
        }

        return Deadline.Of(inputs, state, at, value);
    }

    [MethodImpl(Ops.Rare)]
    private static void FindInBlock(in PathInputs inputs, in PathState state, int role, int row, int block, bool everybody)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        uint rows = Screen.RowsOf(inputs, state, role, block, everybody);
        while (rows != 0)
        {
            int account = inputs.Accounts.RowAccount[Screen.Rows * block + Ops.LowestBit(rows)];
            rows = Ops.WithoutLowestBit(rows);
            if (account < 0)
            {
                continue;
            }

            AccountAt at = AccountAt.Of(role, account, 0, shape.Mark(0));
            AccountValue value = AccountValue.Of(inputs, state, at);
            if (value.Triggers)
            {
                rows &= ~inputs.Accounts.Accounts[account].Rows;
                AccountState.Touch(inputs, state, role, account);
                at.Touched = 1;
                LendingPlan.NoteDebt(inputs, state, at, value);
                Plan(inputs, state, at, value, row);
            }
        }
    }

    [MethodImpl(Ops.Rare)]
    private static void Plan(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int margins = inputs.Accounts.Accounts[at.Account].Class;
        bool planned = true;
        bool windsUp = state.Int(shape.Status(at.Role, at.Account)) == AccountStatus.WindingUp;
        if (!windsUp && BackstopVault.TakesOver(inputs, at, value))
        {
            state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.TakenOver;
        }
        else if (LendingPlan.Lends(inputs, at, value))
        {
            state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.Called;
            LendingPlan.Make(inputs, state, at, value);
            AccountFlow.Add(inputs, state, at);
        }
        else if (AccountPlan.Make(inputs, state, at, value, row))
        {
            AccountFlow.Add(inputs, state, at);
        }
        else
        {
            planned = false;
        }

        if (planned)
        {
            int cool = inputs.Accounts.Classes[margins].CoolDownRows;
            state.Int(shape.Ready(at.Role, at.Account)) = row + cool;
            state.Int(shape.SweptAccount(state.Int(shape.Swept))) = at.Account;
            state.Int(shape.Swept) += 1;
        }
    }
}
