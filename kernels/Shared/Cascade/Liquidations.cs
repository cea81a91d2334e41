namespace StressGpu.Kernels;

/// <summary>The cascade inside a step: market-wide rounds of mark, trigger, sweep and settle until nothing triggers.</summary>
internal static class Liquidations
{
    /// <summary>Runs the cascade of every lane in <paramref name="lanes"/>: first the shadow, then the traded path.</summary>
    public static void Run<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, uint lanes, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        while (lanes != 0)
        {
            int lane = Ops.Lowest(lanes);
            lanes = Ops.WithoutLowest(lanes);
            ShadowCascade.Run(inputs, state, lane);
            Cascade<TImpact, TMark, TTrace>(inputs, state, lane, row, ref trace);
        }
    }

    private static void Cascade<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, int lane, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        StateShape shape = inputs.Run.Shape;
        int rounds = 0;
        bool again = true;
        while (again)
        {
            Round round = default;
            for (int quad = 0; quad < shape.Quads; quad++)
            {
                int at = Ops.At(state, shape.Active(quad)) + lane;
                int bits = state.Ints[at] & 15;
                int traded = 0;
                while (bits != 0)
                {
                    int bit = bits & -bits;
                    bits ^= bit;
                    int asset = 4 * quad + Ops.LogOfBit(bit);
                    bool moved = AssetRound.Run<TImpact, TMark, TTrace>(inputs, state, lane, asset, row, ref round, ref trace);
                    traded |= moved ? bit : 0;
                }

                state.Ints[at] = traded;
            }

            again = round.Positions > 0;
            if (again)
            {
                Waterfall.Close(inputs, state, lane, 0, ref round);
                round.Book(state, shape, lane, rounds > 0);
                rounds++;
            }
        }

        CountRounds(state, shape, lane, rounds, row);
    }

    private static void CountRounds(in PathState state, in StateShape shape, int lane, int rounds, int row)
    {
        if (rounds == 0)
        {
            return;
        }

        state.Doubles[Ops.At(state, shape.Sum(0, Tally.Rounds)) + lane] += rounds;
        int most = Ops.At(state, shape.Sum(0, Tally.MaxRounds)) + lane;
        int first = Ops.At(state, shape.Sum(0, Tally.FirstStep)) + lane;
        state.Doubles[most] = rounds > state.Doubles[most] ? rounds : state.Doubles[most];
        state.Doubles[first] = state.Doubles[first] < 0 ? row : state.Doubles[first];
    }
}
