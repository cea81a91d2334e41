namespace StressGpu.Kernels;

/// <summary>What is open in each asset, at start prices.</summary>
internal static class OpenInterest
{
    /// <summary>Counts one path's ladders, of both roles: half of longs and shorts.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Count(in PathInputs inputs, in PathState state)
    {
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double longs = Opposing.Of(inputs, state, SideOf.Of(role, asset, 0)).Quantity;
            double shorts = Opposing.Of(inputs, state, SideOf.Of(role, asset, 1)).Quantity;
            double usd = Ops.Mul(Ops.Mul(0.5, longs + shorts), inputs.StartPrice[asset]);
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterest(role)) = (float)usd;
        }
    }

    /// <summary>Adds those of accounts: inverse perpetuals are fixed in USD.</summary>
    public static void AddAccounts(in PathInputs inputs, in PathState state) => AddLegs(Ops.Own(inputs), Ops.Own(state));

    /// <summary>Counts what is liquidated of an asset, USD, against what was open at the start.</summary>
    public static void Erode(in PathInputs inputs, in PathState state, int asset, double usd) =>
        VenueState.Float(inputs, state, asset, VenueFloat.LiquidatedShare) += (float)Ops.Mul(usd, inputs.Venue.Assets[asset].InverseOpenInterest);

    [MethodImpl(Ops.Rare)]
    private static void AddLegs(in PathInputs inputs, in PathState state)
    {
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double units = 0, usd = 0;
            int end = inputs.Accounts.PerpetualIndex[asset + 1];
            for (int place = inputs.Accounts.PerpetualIndex[asset]; place < end; place++)
            {
                int leg = inputs.Accounts.PerpetualLegs[place];
                double held = AccountState.Now(inputs, state, role, inputs.Accounts.Legs[leg].Account, 0).Units(inputs, state, leg);
                double size = held < 0 ? -held : held;
                units += inputs.Accounts.Legs[leg].Kind == LegKind.Linear ? size : 0;
                usd += inputs.Accounts.Legs[leg].Kind == LegKind.Linear ? 0 : size;
            }

            double linear = Ops.Mul(Ops.Mul(0.5, units), inputs.StartPrice[asset]);
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterest(role)) += (float)linear;
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterestInUsd(role)) = (float)Ops.Mul(0.5, usd);
        }
    }
}
