namespace StressGpu.Kernels;

/// <summary>The accounts' part of a market-wide round: who triggers, what is traded, what it comes to.</summary>
internal static class AccountRound
{
    /// <summary>Marks accounts, finds what triggers and, in a cascade's first round, works out fair prices.</summary>
    public static void Open<TImpact, TMark, TVenue>(in PathInputs inputs, in PathState state, int role, in Round round)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue =>
        MarkAndFind<TImpact, TMark, TVenue>(Ops.Own(inputs), Ops.Own(state), AccountLook.Of(role, round.Row, round.Number));

    [MethodImpl(Ops.Rare)]
    private static void MarkAndFind<TImpact, TMark, TVenue>(in PathInputs inputs, in PathState state, AccountLook look)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
    {
        if (look.Number == 0)
        {
            Factors.Fair(inputs, state);
        }

        Factors.Refresh<TMark>(inputs, state, look.Role);
        if (inputs.Run.Shape.Accounts.Series > 0)
        {
            RefreshOptions(inputs, state, look);
            GridMargin.Refresh(inputs, state);
        }

        AccountSearch.Find<TImpact, TVenue>(inputs, state, look);
    }

    /// <summary>
    /// Marks of options: at a step's end they were worked out for all paths at once, but for series that have ended; once prices
    /// have moved within the step, for this path.
    /// </summary>
    private static void RefreshOptions(in PathInputs inputs, in PathState state, AccountLook look)
    {
        if (look.Number > 0 || look.Row == 0 || OptionFactors.NeedsOwn(inputs))
        {
            OptionFactors.RefreshOne(inputs, state, look.Role);
        }
        else
        {
            OptionFactors.RefreshEnded(inputs, state, look.Role);
        }
    }

    /// <summary>Settles what <see cref="AccountSearch.Find"/> planned at the executed prices.</summary>
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
}
