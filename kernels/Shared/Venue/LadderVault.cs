namespace StressGpu.Kernels;

/// <summary>The backstop vault's part in isolated positions: it takes those near bankruptcy at the mark and closes them over time.</summary>
internal static class LadderVault
{
    /// <summary>Takes the rungs of listed ladders whose equity is under the vault's share of maintenance at a side's log mark.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Take(in PathInputs inputs, in PathState state, SideOf at, Swept swept, float mark, ref Round round)
    {
        StateShape shape = inputs.Run.Shape;
        double price = RolePrice.AtLog(inputs, at.Asset, mark);
        LadderMark marks = LadderMark.Of(inputs, state, at, mark);
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            float signed = marks.SignedOfVault(inputs.Venue.Ladders[ladder].Rate, inputs.Venue.Terms[0].VaultShareOfMaintenance);
            if (to > from && signed < inputs.Triggers[from])
            {
                int end = LadderSweep.Search(inputs, ladder, from, signed);
                end = end < to ? end : to;
                state.Int(shape.SweptFrom(ladder)) = end;
                Move(inputs, state, at, from, end, price);
                int positions = inputs.Rungs[end].PositionsBefore - inputs.Rungs[from].PositionsBefore;
                round.Positions += inputs.Venue.Ladders[ladder].Counts != 0 ? positions : 0;
                round.Others += 1;
                Slices.Cool(inputs, state, at.Role, at.Asset, round.Row);
            }
        }
    }

    /// <summary>Trades the step's share of the inventory, of both roles, before the cascade; in what is halted it waits.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Unwind<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        for (int index = 0; row > 0 && index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double traded = Ops.Mul(inputs.Venue.Terms[0].VaultTrades, VenueState.Double(inputs, state, asset, VenueDouble.Vault(role)));
            if (traded != 0 && !Halts.IsOn(inputs, state, role, asset, row))
            {
                double fair = RolePrice.Usd(inputs, state, 1, asset);
                state.Double(asset, AssetDouble.FairUsd) = fair;
                double price = role == 0 ? OwnTrades.Sweep<TImpact>(inputs, state, asset, row, -traded) : fair;
                double cash = state.Double(StateShape.Sum(role, Tally.VaultCash));
                state.Double(StateShape.Sum(role, Tally.VaultCash)) = Ops.Fma(traded, price, cash);
                VenueState.Double(inputs, state, asset, VenueDouble.Vault(role)) -= traded;
            }
        }
    }

    /// <summary>Moves rungs into the vault, which is that of accounts where there are any: units, and cash such that nobody's wealth changes but by the accounts' equity.</summary>
    [MethodImpl(Ops.Boundary)]
    private static void Move(in PathInputs inputs, in PathState state, SideOf at, int from, int to, double price)
    {
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        double quantity = Ops.Mul(open, inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore);
        double usd = Ops.Mul(open, inputs.Rungs[to].BankruptcyUsdBefore - inputs.Rungs[from].BankruptcyUsdBefore);
        double phi = Funding.Phi(inputs, state, at.Role, at.Asset);
        double units = Ops.Signed(quantity, at.Side);
        double equity = Ops.Signed(Ops.Fma(quantity, price - phi, -usd), at.Side);
        if (inputs.Run.Shape.Accounts.Accounts > 0)
        {
            state.Double(inputs.Run.Shape.Accounts.Vault(at.Role, at.Asset)) += units;
        }
        else
        {
            VenueState.Double(inputs, state, at.Asset, VenueDouble.Vault(at.Role)) += units;
            VenueState.Float(inputs, state, at.Asset, VenueFloat.VaultHolds) = 1;
        }

        Waterfall.Add(state, at.Role, Tally.VaultCash, Ops.Fma(-units, price, equity));
        Waterfall.Add(state, at.Role, Tally.VaultTaken, equity);
        Waterfall.Add(state, at.Role, Tally.FundingClosed, Ops.Mul(units, phi));
    }
}
