namespace StressGpu.Kernels;

/// <summary>
/// Funding of accounts: a linear perpetual of q units loses q rate M from cash, an inverse one of n USD n rate/M coins. What an
/// untouched account has paid for linear ones follows from Phi; whoever holds inverse ones is touched by it.
/// </summary>
internal static class AccountFunding
{
    /// <summary>Pays one path's funding at a row, of both roles, before <see cref="Funding.Pay"/> adds it to Phi.</summary>
    public static void Pay<TMark>(in PathInputs inputs, in PathState state)
        where TMark : struct, IMark => PayAll<TMark>(Ops.Own(inputs), Ops.Own(state));

    /// <summary>USD balance of an untouched account.</summary>
    public static double CashUsd(in PathInputs inputs, in PathState state, int role, int account)
    {
        double cash = inputs.Accounts.Accounts[account].CashUsd;
        return Uses.Of(inputs, Mechanism.Funding) ? cash - PaidUsd(inputs, state, role, account) : cash;
    }

    /// <summary>What an untouched account has paid for its linear perpetuals, USD.</summary>
    [MethodImpl(Ops.Rare)]
    private static double PaidUsd(in PathInputs inputs, in PathState state, int role, int account)
    {
        double paid = 0;
        int end = inputs.Accounts.Accounts[account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[account].FirstLeg; leg < end; leg++)
        {
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Linear)
            {
                double phi = VenueState.Double(inputs, state, inputs.Accounts.Legs[leg].Asset, VenueDouble.Phi(role));
                paid = Ops.Fma(inputs.Accounts.Legs[leg].Units, phi, paid);
            }
        }

        return paid;
    }

    [MethodImpl(Ops.Rare)]
    private static void PayAll<TMark>(in PathInputs inputs, in PathState state)
        where TMark : struct, IMark
    {
        // All of them first: an account that is touched has paid Phi for its linear perpetuals, and pays what is due now by itself.
        TouchInverse(inputs, state, 0);
        TouchInverse(inputs, state, 1);
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double rate = Funding.RateOf(inputs, state, role, asset);
            double mark = RolePrice.AtLog(inputs, asset, Factors.LogMark<TMark>(inputs, state, role, asset));
            PayLegs(inputs, state, SideOf.Of(role, asset, 0), rate, mark);
        }
    }

    private static void TouchInverse(in PathInputs inputs, in PathState state, int role)
    {
        int end = inputs.Accounts.PerpetualIndex[inputs.Run.Assets];
        for (int place = 0; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            int account = inputs.Accounts.Legs[leg].Account;
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Inverse && !AccountState.IsTouched(inputs, state, role, account))
            {
                AccountState.Touch(inputs, state, role, account);
                AccountWaits.MarkUnseen(inputs, state, role, account);
            }
        }
    }

    /// <summary>The perpetuals of an asset; what all pay together goes to the outside book.</summary>
    private static void PayLegs(in PathInputs inputs, in PathState state, SideOf of, double rate, double mark)
    {
        double net = 0;
        int end = inputs.Accounts.PerpetualIndex[of.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[of.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            bool inverse = inputs.Accounts.Legs[leg].Kind == LegKind.Inverse;
            bool touched = AccountState.IsTouched(inputs, state, of.Role, inputs.Accounts.Legs[leg].Account);
            double units = touched ? state.Double(inputs.Run.Shape.Accounts.Units(of.Role, leg)) : inputs.Accounts.Legs[leg].Units;
            net = inverse ? net + units : Ops.Fma(units, mark, net);
            if (touched && units != 0)
            {
                PayLeg(inputs, state, of.Role, leg, Ops.Mul(units, inverse ? rate / mark : Ops.Mul(rate, mark)));
            }
        }

        Waterfall.Add(state, of.Role, Tally.FundingNet, Ops.Mul(rate, net));
    }

    /// <summary>Takes a touched leg's payment, USD or coins, from cash or coin.</summary>
    private static void PayLeg(in PathInputs inputs, in PathState state, int role, int leg, double amount)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int account = inputs.Accounts.Legs[leg].Account;
        Deadline.Reset(state, shape, role, account);
        if (inputs.Accounts.Legs[leg].Kind == LegKind.Inverse)
        {
            state.Double(shape.Units(role, inputs.Accounts.Legs[leg].Link)) -= amount;
        }
        else
        {
            state.Double(shape.Cash(role, account)) -= amount;
        }
    }
}
