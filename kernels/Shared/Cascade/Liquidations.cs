namespace StressGpu.Kernels;

/// <summary>The cascade inside a step: market-wide rounds of mark, trigger, sweep and settle until nothing triggers.</summary>
internal static class Liquidations
{
    /// <summary>Runs the cascade of every lane in <paramref name="lanes"/>: first the shadow, then the traded path.</summary>
    public static void Run<TImpact, TMark, TVenue, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, uint lanes, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        lanes = default(TPopulation).HasAccounts ? StepScreen.Lanes<TMark>(inputs, state, lanes) : lanes;
        while (lanes != 0)
        {
            PathState one = state.Lane(Ops.Lowest(lanes));
            lanes = Ops.WithoutLowest(lanes);
            if (default(TPopulation).HasAccounts)
            {
                BeforeCascade<TImpact>(inputs, one, row);
            }

            if (default(TVenue).Moves)
            {
                VenueCascade.Before<TImpact>(inputs, one, row);
            }

            ShadowCascade.Run<TImpact, TMark, TVenue, TPopulation>(inputs, one, row);
            Cascade<TImpact, TMark, TVenue, TPopulation, TTrace>(inputs, one, row, ref trace);
            if (default(TVenue).Moves)
            {
                VenueCascade.After<TImpact, TMark, TPopulation, TTrace>(inputs, one, row, ref trace);
            }

            if (default(TPopulation).HasAccounts)
            {
                AfterCascade(inputs, one, ref trace);
            }
        }
    }

    /// <summary>What the vault and options dealers trade at a step's end before anybody is liquidated.</summary>
    private static void BeforeCascade<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        state.Int(inputs.Run.Shape.Accounts.Row) = row;
        bool hedges = inputs.Run.DealersHedge != 0 && row > 0;
        if (hedges || inputs.Run.VaultShare > 0)
        {
            Factors.Fair(inputs, state);
        }

        if (hedges)
        {
            DealerHedge.Trade<TImpact>(inputs, state, row);
        }

        if (inputs.Run.VaultShare > 0)
        {
            BackstopVault.Unwind<TImpact>(inputs, state, row);
        }
    }

    private static void AfterCascade<TTrace>(in PathInputs inputs, in PathState state, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (inputs.Run.VaultShare > 0)
        {
            BackstopVault.Settle(inputs, state, ref trace);
        }

        if (inputs.Run.DealersHedge != 0)
        {
            OptionStep.Remember(inputs, state);
        }
    }

    private static void Cascade<TImpact, TMark, TVenue, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        Round round = default;
        round.Row = row;
        bool again;
        do
        {
            round.Open();
            if (default(TVenue).Moves && Uses.Of(inputs, Mechanism.Breaker))
            {
                Halts.Check(inputs, state, 0, row);
            }

            if (default(TPopulation).HasAccounts)
            {
                AccountRound.Open<TImpact, TMark, TVenue>(inputs, state, 0, round);
            }

            for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
            {
                int bits = state.Int(StateShape.Active(quad)) & 15;
                bits |= default(TPopulation).HasAccounts ? state.Int(inputs.Run.Shape.Accounts.Traded(quad)) : 0;
                int looked = bits;
                int traded = 0;
                while (bits != 0)
                {
                    int bit = bits & -bits;
                    bits ^= bit;
                    int asset = 4 * quad + Ops.LogOfBit(bit);
                    bool moved = AssetRound.Run<TImpact, TMark, TVenue, TPopulation, TTrace>(inputs, state, asset, ref round, ref trace);
                    traded |= moved ? bit : 0;
                }

                bool inside = default(TVenue).Moves && VenueCascade.IsInside(inputs, round);
                state.Int(StateShape.Active(quad)) = inside ? looked | traded : traded;
            }

            if (default(TPopulation).HasAccounts)
            {
                AccountRound.Settle(inputs, state, 0, ref round, ref trace);
            }

            again = false;
            if (default(TVenue).Moves)
            {
                again = VenueCascade.EndRound(inputs, state, ref round);
            }

            if (round.Any)
            {
                Waterfall.Close<TPopulation, TTrace>(inputs, state, 0, ref round, ref trace);
                round.Book(state);
            }
        }
        while (round.Any | again);
        CountRounds(state, round.Number, row);
    }

    private static void CountRounds(in PathState state, int rounds, int row)
    {
        if (rounds == 0)
        {
            return;
        }

        double most = state.Double(StateShape.Sum(0, Tally.MaxRounds));
        double first = state.Double(StateShape.Sum(0, Tally.FirstStep));
        state.Double(StateShape.Sum(0, Tally.Rounds)) += rounds;
        state.Double(StateShape.Sum(0, Tally.MaxRounds)) = rounds > most ? rounds : most;
        state.Double(StateShape.Sum(0, Tally.FirstStep)) = first < 0 ? row : first;
    }
}
