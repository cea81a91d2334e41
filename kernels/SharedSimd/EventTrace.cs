namespace StressGpu.Kernels;

/// <summary>Records the liquidations of every lane, for attribution; what triggered an account is worked out here.</summary>
internal struct EventTrace : ITrace
{
    /// <summary>Where each lane's events go; null for lanes that nobody asked for.</summary>
    public PathEvents?[] Lanes;

    private bool isOpen;
    private double shortfallBefore;

    public readonly int FirstStep => 0;

    public readonly void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
    }

    public readonly void Swept(in PathState state, int asset, double usd, int positions)
    {
        // Sweeps of ladders come outside of an account and are recorded by side.
        if (isOpen && Lanes[state.Offset] is { } events)
        {
            events.Part(asset).LiquidatedUsd += usd;
        }
    }

    public readonly void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd) =>
        Lanes[state.Offset]?.Add(new LadderLiquidation(side.Asset, side.Side, round.Row, round.Number, usd, shortfallUsd));

    public void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
        isOpen = true;
        shortfallBefore = round.ShortfallUsd;
        if (Lanes[state.Offset] is { } events)
        {
            events.Begin(at.Account, round.Row, round.Number);
            AddChanges(inputs, state, at, events);
        }
    }

    public void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
        isOpen = false;
        double shortfall = round.ShortfallUsd - shortfallBefore;
        if (shortfall > 0 && Lanes[state.Offset] is { } events)
        {
            AddShortfall(inputs, state, at, shortfall, events);
        }
    }

    public readonly void HairCut(in PathState state, SideOf side, int account, double usd)
    {
        if (side.Role == 0 && usd > 0)
        {
            Lanes[state.Offset]?.Add(new DeleveragingHaircut(account, side.Asset, side.Side, usd));
        }
    }

    public readonly void VaultFailed(in PathState state, int role, double shortfallUsd)
    {
        if (role == 0)
        {
            Lanes[state.Offset]?.AddVaultShortfall(shortfallUsd);
        }
    }

    public readonly void Row(in PathInputs inputs, in PathState state, int row)
    {
    }

    /// <summary>Weight times units times the mark's change since the start, leg by leg, of the account as it stood at the start.</summary>
    private static void AddChanges(in PathInputs inputs, in PathState state, AccountAt at, PathEvents events)
    {
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            LegEntry entry = inputs.Accounts.Legs[leg];
            double change = state.Double(inputs.Run.Shape.Accounts.Mark(entry.Asset)) - inputs.StartPrice[entry.Asset];
            double perUsd = entry.Kind switch
            {
                LegKind.Collateral => entry.Units > 0 ? entry.Terms * entry.Units : entry.Units,
                LegKind.Linear => entry.Units,
                LegKind.Inverse => entry.Units / entry.Terms,
                LegKind.Loan => -entry.Units,
                _ => 0,
            };
            events.Part(entry.Asset).BalanceChangeUsd += perUsd * change;
        }
    }

    /// <summary>Lays a shortfall where the waterfall did: on closed perpetuals by executed notional, else on the first leg's asset.</summary>
    private static void AddShortfall(
        in PathInputs inputs, in PathState state, AccountAt at, double shortfallUsd, PathEvents events)
    {
        AccountEntry account = inputs.Accounts.Accounts[at.Account];
        double notional = 0;
        for (int leg = account.FirstLeg; leg < account.EndLeg; leg++)
        {
            notional += Notional(inputs, state, at, leg);
        }

        if (!(notional > 0))
        {
            events.Part(inputs.Accounts.Legs[account.FirstLeg].Asset).LooseShortfallUsd += shortfallUsd;
            return;
        }

        for (int leg = account.FirstLeg; leg < account.EndLeg; leg++)
        {
            double usd = shortfallUsd * (Notional(inputs, state, at, leg) / notional);
            if (usd > 0)
            {
                bool isLong = state.Double(inputs.Run.Shape.Accounts.Closing(leg)) > 0;
                ref AssetPart part = ref events.Part(inputs.Accounts.Legs[leg].Asset);
                part.LongShortfallUsd += isLong ? usd : 0;
                part.ShortShortfallUsd += isLong ? 0 : usd;
            }
        }
    }

    /// <summary>Executed notional of a perpetual that the plan closed, USD; 0 for other legs.</summary>
    private static double Notional(in PathInputs inputs, in PathState state, AccountAt at, int leg) =>
        BankruptLegs.Quantity(inputs, state, at, leg) * state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset);
}
