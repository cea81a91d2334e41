namespace StressGpu.Kernels;

/// <summary>One account's liquidation in a round: by the vault, a lending protocol's call or the venue's rule.</summary>
internal static class AccountOrder
{
    /// <summary>Plans the liquidation of a touched account that triggers, and adds its flow to the round's.</summary>
    [MethodImpl(Ops.Rare)]
    public static void Plan<TImpact, TVenue>(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, int row)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        bool planned = true;
        bool windsUp = state.Int(shape.Status(at.Role, at.Account)) == AccountStatus.WindingUp;
        bool halted = default(TVenue).Moves && AccountHalts.IsOn(inputs, state, at, row);
        if (!windsUp && !halted && BackstopVault.TakesOver(inputs, at, value))
        {
            state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.TakenOver;
        }
        else if (LendingPlan.Lends(inputs, at, value))
        {
            LendingPlan.Make(inputs, state, at, value, row);
            planned = IsTaken<TImpact, TVenue>(inputs, state, at, true, row);
            if (planned)
            {
                state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.Called;
                AccountFlow.Add(inputs, state, at);
            }
        }
        else
        {
            double usd = AccountPlan.Make(inputs, state, at, value, row);
            planned = usd != AccountPlan.Nothing && (windsUp ? !halted : IsTaken<TImpact, TVenue>(inputs, state, at, false, row));
            if (planned)
            {
                StepLimit.Take(state, shape, at, usd, row);
                AccountFlow.Add(inputs, state, at);
            }
        }

        if (planned)
        {
            Enlist<TVenue>(inputs, state, at, row);
        }
    }

    /// <summary>Whether what is planned is taken: nothing is halted, and where bots liquidate the traded path one of them acts.</summary>
    private static bool IsTaken<TImpact, TVenue>(in PathInputs inputs, in PathState state, AccountAt at, bool lends, int row)
        where TImpact : struct, IImpact
        where TVenue : struct, IVenue => !default(TVenue).Moves || AccountBots.Take<TImpact>(inputs, state, at, lends, row);

    private static void Enlist<TVenue>(in PathInputs inputs, in PathState state, AccountAt at, int row)
        where TVenue : struct, IVenue
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int cool = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class].CoolDownRows;
        if (default(TVenue).Moves && cool > 0)
        {
            AccountWaits.Start(inputs, state, at.Role, at.Account);
        }

        state.Int(shape.Ready(at.Role, at.Account)) = row + cool;
        state.Int(shape.SweptAccount(state.Int(shape.Swept))) = at.Account;
        state.Int(shape.Swept) += 1;
    }
}
